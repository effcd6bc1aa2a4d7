package dev.ragstone.query.http;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import dev.ragstone.core.answer.Interaction;
import dev.ragstone.core.answer.Usage;
import dev.ragstone.query.flow.AnsweredQuestion;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An answer in the form of OpenAI's chat completions, whole or as a chunk of a stream.
 *
 * @param id names the completion
 * @param object {@code chat.completion} or {@code chat.completion.chunk}
 * @param created seconds since 1970
 * @param model the model that was asked for
 * @param choices the answer; empty in a chunk that only tells what was consumed
 * @param usage what was consumed; absent in other chunks
 * @param ragstone the answer in Ragstone's own form, with citations, passages and trace; absent in chunks but the last
 * @see <a href="https://platform.openai.com/docs/api-reference/chat">OpenAI: chat completions</a>
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ChatCompletion(
        String id,
        String object,
        long created,
        String model,
        List<Choice> choices,
        @Nullable Consumed usage,
        @Nullable QueryResponse ragstone) {

    private static final String WHOLE = "chat.completion";
    private static final String STOP = "stop";

    public ChatCompletion {
        choices = List.copyOf(choices);
    }

    static ChatCompletion of(AnsweredQuestion answered, QueryCall call) {
        Interaction interaction = answered.interaction();
        Message message = new Message("assistant", interaction.answer().text());
        return new ChatCompletion(
                "chatcmpl-" + interaction.id(),
                WHOLE,
                interaction.at().getEpochSecond(),
                ChatCompletionReader.MODEL,
                List.of(new Choice(0, message, null, STOP)),
                Consumed.of(interaction.answer().usage()),
                QueryResponse.of(answered, call));
    }

    /**
     * The one answer there is.
     *
     * @param index 0
     * @param message the answer; absent in chunks
     * @param delta a piece of it; absent in whole answers
     * @param finishReason why it ends; null before it does
     */
    @RegisterForReflection
    public record Choice(
            int index,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Message message,
            @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable Message delta,
            @JsonInclude(JsonInclude.Include.ALWAYS) @JsonProperty("finish_reason") @Nullable String finishReason) {

        static Choice piece(Message delta) {
            return new Choice(0, null, delta, null);
        }

        static Choice end() {
            return new Choice(0, null, new Message(null, null), STOP);
        }
    }

    /**
     * What is said.
     *
     * @param role who says it; absent in chunks but the first
     * @param content the text
     */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Message(@Nullable String role, @Nullable String content) {}

    /**
     * Tokens that were consumed.
     *
     * @param promptTokens read by the model
     * @param completionTokens written by it
     * @param totalTokens both
     */
    @RegisterForReflection
    public record Consumed(
            @JsonProperty("prompt_tokens") long promptTokens,
            @JsonProperty("completion_tokens") long completionTokens,
            @JsonProperty("total_tokens") long totalTokens) {

        static Consumed of(Usage usage) {
            return new Consumed(
                    usage.promptTokens(), usage.completionTokens(), usage.promptTokens() + usage.completionTokens());
        }
    }
}
