package dev.ragstone.query.generate.prompt;

import dev.ragstone.core.answer.Passage;
import dev.ragstone.core.generation.ChatMessage;
import dev.ragstone.core.generation.ChatMessage.Role;
import dev.ragstone.core.generation.ChatRequest;
import dev.ragstone.query.flow.Evidence;
import dev.ragstone.query.flow.GenerationTask;
import dev.ragstone.query.flow.Turn;
import dev.ragstone.query.text.TokenEstimate;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One version of a prompt. Documents stand in it between tags that carry a word made up for the request, so that no document
 * can end them and go on as instructions (spotlighting; Hines et al., "Defending Against Indirect Prompt Injection Attacks With
 * Spotlighting", 2024).
 */
public final class Prompt {

    /** What a model says where the passages hold no answer. */
    public static final String NO_ANSWER = "NO_ANSWER";

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int FENCE_BYTES = 6;
    // What is said before helps to understand the question, and must not crowd out the passages.
    private static final int CONVERSATION_SHARE = 4;

    private final String name;
    private final String version;
    private final PromptTemplate system;
    private final PromptTemplate user;
    private final PromptHints hints;
    private final String source;

    /** Its parts are valid: {@link PromptFile} has looked. */
    Prompt(String name, String version, PromptTemplate system, PromptTemplate user, PromptHints hints, String source) {
        this.name = name;
        this.version = version;
        this.system = system;
        this.user = user;
        this.hints = hints;
        this.source = source;
    }

    /** What it is called in answers, spans and interactions: {@code name@version}. */
    public String id() {
        return name + '@' + version;
    }

    /** The file it was read from, as a whole. */
    String source() {
        return source;
    }

    /**
     * The request for an answer: as many passages as fit, the best first, and of the conversation what a quarter of the room can
     * take, the newest first. Empty if not even the best passage fits.
     *
     * @param promptTokens tokens that there are for the prompt
     * @param maxTokens tokens that the model may write
     */
    public Optional<ChatRequest> request(GenerationTask task, int promptTokens, int maxTokens) {
        byte[] random = new byte[FENCE_BYTES];
        RANDOM.nextBytes(random);
        String fence = HexFormat.of().formatHex(random);
        Evidence evidence = task.evidence();
        String instructions = system.fill(values("", "", fence));
        long frame =
                TokenEstimate.of(instructions) + TokenEstimate.of(user.fill(values("", evidence.question(), fence)));
        List<ChatMessage> conversation =
                conversation(task.question().conversation(), (promptTokens - frame) / CONVERSATION_SHARE);
        String passages = passages(evidence.passages(), promptTokens - frame - tokens(conversation));
        if (passages.isEmpty()) {
            return Optional.empty();
        }
        List<ChatMessage> messages = new ArrayList<>();
        messages.add(new ChatMessage(Role.SYSTEM, instructions));
        messages.addAll(conversation);
        messages.add(new ChatMessage(Role.USER, user.fill(values(passages, evidence.question(), fence))));
        int most = hints.maxTokens() == null ? maxTokens : Math.min(maxTokens, hints.maxTokens());
        return Optional.of(new ChatRequest(messages, most, hints.temperature()));
    }

    private static Map<String, String> values(String passages, String question, String fence) {
        return Map.of(
                Placeholders.PASSAGES, passages,
                Placeholders.QUESTION, question,
                Placeholders.FENCE, fence,
                Placeholders.NO_ANSWER, NO_ANSWER);
    }

    private static String passages(List<Passage> passages, long tokens) {
        StringBuilder text = new StringBuilder();
        long left = tokens;
        for (Passage passage : passages) {
            String next =
                    "[%d] %s\n\n".formatted(passage.rank(), passage.chunk().contextualText());
            left -= TokenEstimate.of(next);
            if (left < 0) {
                break;
            }
            text.append(next);
        }
        return text.toString().stripTrailing();
    }

    private static List<ChatMessage> conversation(List<Turn> turns, long tokens) {
        List<ChatMessage> newestFirst = new ArrayList<>();
        long left = tokens;
        for (Turn turn : turns.reversed()) {
            left -= TokenEstimate.of(turn.text());
            if (left < 0) {
                break;
            }
            // Whoever asks may not instruct the model: the prompt does.
            if (turn.role() != Turn.Role.SYSTEM) {
                Role role = turn.role() == Turn.Role.USER ? Role.USER : Role.ASSISTANT;
                newestFirst.add(new ChatMessage(role, turn.text()));
            }
        }
        return newestFirst.reversed();
    }

    private static long tokens(List<ChatMessage> messages) {
        return messages.stream()
                .mapToLong(message -> TokenEstimate.of(message.text()))
                .sum();
    }
}
