package dev.ragstone.query.generate;

import dev.ragstone.core.answer.Passage;
import dev.ragstone.core.generation.ChatMessage;
import dev.ragstone.core.generation.ChatMessage.Role;
import dev.ragstone.core.generation.ChatRequest;
import dev.ragstone.query.flow.GenerationTask;
import dev.ragstone.query.flow.Turn;
import dev.ragstone.query.prompt.Placeholders;
import dev.ragstone.query.prompt.Prompt;
import dev.ragstone.query.route.RouteLimits;
import dev.ragstone.query.route.RoutedText;
import dev.ragstone.text.TokenEstimate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a model is asked for an answer: as much as it can take of what there is. */
final class AnswerRequest {

    // What is said before helps to understand the question, and must not crowd out the passages.
    private static final int CONVERSATION_SHARE = 4;

    private final Prompt prompt;
    private final GenerationTask task;
    private final String fence = Prompt.newFence();

    AnswerRequest(Prompt prompt, GenerationTask task) {
        this.prompt = prompt;
        this.task = task;
    }

    /**
     * The request: as many passages as fit, the best first, and of the conversation what a quarter of the room can take, the
     * newest first. Empty if not even the best passage fits.
     */
    Optional<ChatRequest> within(RouteLimits limits) {
        String instructions = prompt.instructions(values(""));
        long room =
                limits.promptTokens() - TokenEstimate.of(instructions) - TokenEstimate.of(prompt.request(values("")));
        List<ChatMessage> conversation = conversation(room / CONVERSATION_SHARE);
        String passages = passages(room - tokens(conversation));
        if (passages.isEmpty()) {
            return Optional.empty();
        }
        List<ChatMessage> messages = new ArrayList<>();
        messages.add(new ChatMessage(Role.SYSTEM, instructions));
        messages.addAll(conversation);
        messages.add(new ChatMessage(Role.USER, prompt.request(values(passages))));
        return Optional.of(new ChatRequest(
                messages,
                prompt.hints().maxTokens(limits.maxTokens()),
                prompt.hints().temperature()));
    }

    private Map<String, String> values(String passages) {
        return Map.of(
                Placeholders.PASSAGES,
                passages,
                Placeholders.QUESTION,
                task.evidence().question(),
                Placeholders.FENCE,
                fence,
                Placeholders.NO_ANSWER,
                RoutedText.NO_ANSWER);
    }

    private String passages(long tokens) {
        StringBuilder text = new StringBuilder();
        long left = tokens;
        for (Passage passage : task.evidence().passages()) {
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

    private List<ChatMessage> conversation(long tokens) {
        List<ChatMessage> newestFirst = new ArrayList<>();
        long left = tokens;
        for (Turn turn : task.question().conversation().reversed()) {
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
