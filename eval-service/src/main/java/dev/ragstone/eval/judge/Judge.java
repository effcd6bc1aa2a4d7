package dev.ragstone.eval.judge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.ragstone.core.generation.ChatMessage;
import dev.ragstone.core.generation.ChatMessage.Role;
import dev.ragstone.core.generation.ChatRequest;
import dev.ragstone.core.generation.GenerationException;
import dev.ragstone.core.hash.Sha256;
import dev.ragstone.eval.metric.UnjudgedException;
import dev.ragstone.events.EventJson;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jboss.logging.Logger;

/**
 * Asks language models for verdicts in JSON: one model after the other until one answers, again where the reply is not what was
 * asked for, and never beyond the budget. Safe for use by many threads at once.
 */
final class Judge {

    private static final Logger LOG = Logger.getLogger(Judge.class);

    private static final int ATTEMPTS = 3;
    /** Whoever is asked the same again may say something else. */
    private static final double VARIED = 0.7;

    private final List<JudgeModel> models;
    private final int maxTokens;
    private final JudgeBudget budget;
    private final JudgeReplies replies;

    Judge(List<JudgeModel> models, int maxTokens, JudgeBudget budget, JudgeReplies replies) {
        this.models = List.copyOf(models);
        this.maxTokens = maxTokens;
        this.budget = budget;
        this.replies = replies;
    }

    /**
     * What a judge says.
     *
     * @param task what it is to do
     * @param material what it has to do it with
     * @param vote which of several votes this is, from 0
     * @param reader takes the reply; throws an {@link IllegalArgumentException} if it is not what was asked for
     * @throws UnjudgedException if there is no such reply, or no money for one
     */
    <T> T ask(JudgeTask task, String material, int vote, Function<JsonNode, T> reader) {
        String hash = Sha256.hex(String.join("\0", models(), task.version(), Integer.toString(vote), material));
        Optional<T> known = replies.find(hash).flatMap(reply -> read(reply, reader));
        if (known.isPresent()) {
            return known.get();
        }
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            double temperature = attempt + vote == 0 ? 0 : VARIED;
            String reply = complete(request(task, material, temperature));
            Optional<T> read = read(reply, reader);
            if (read.isPresent()) {
                replies.keep(hash, reply.replace("\0", ""));
                return read.get();
            }
        }
        throw UnjudgedException.failed("judge-malformed");
    }

    /** Names all models. */
    String models() {
        return String.join("+", models.stream().map(JudgeModel::name).toList());
    }

    private ChatRequest request(JudgeTask task, String material, double temperature) {
        return new ChatRequest(
                List.of(new ChatMessage(Role.SYSTEM, task.instruction()), new ChatMessage(Role.USER, material)),
                maxTokens,
                temperature);
    }

    private String complete(ChatRequest request) {
        for (JudgeModel model : models) {
            JudgeBudget.Payment payment = budget.pay(model.highestPrice(request))
                    .orElseThrow(() -> UnjudgedException.skipped("judge-budget"));
            try {
                JudgeModel.Reply reply = model.ask(request);
                payment.settle(reply.costUsd());
                return reply.text();
            } catch (GenerationException e) {
                // What a call cost that failed nobody says: it stays paid.
                LOG.warnf("no verdict from %s: %s", model.name(), e.getMessage());
            }
        }
        throw UnjudgedException.failed("judge-unavailable");
    }

    /** Models like to say something before and after. */
    private static <T> Optional<T> read(String reply, Function<JsonNode, T> reader) {
        int start = reply.indexOf('{');
        int end = reply.lastIndexOf('}');
        if (start < 0 || end < start) {
            return Optional.empty();
        }
        try {
            return Optional.of(reader.apply(EventJson.mapper().readTree(reply.substring(start, end + 1))));
        } catch (JsonProcessingException | IllegalArgumentException e) {
            LOG.debugf("a verdict is not what was asked for: %s", e.getMessage());
            return Optional.empty();
        }
    }
}
