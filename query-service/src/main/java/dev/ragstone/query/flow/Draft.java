package dev.ragstone.query.flow;

import dev.ragstone.core.answer.AnswerStatus;
import dev.ragstone.core.answer.Usage;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How a generation ended; its text went to the token sink.
 *
 * @param status whether it answers
 * @param model what generated it
 * @param promptVersion version of the prompt
 * @param usage what was consumed
 * @param route the model route that was taken; null where there is none
 * @param degraded names of steps that were left out or replaced
 */
public record Draft(
        AnswerStatus status,
        String model,
        String promptVersion,
        Usage usage,
        @Nullable String route,
        List<String> degraded) {
    public Draft {
        degraded = List.copyOf(degraded);
    }

    /** A draft that no model was asked for, and in which nothing is missing. */
    public Draft(AnswerStatus status, String model, String promptVersion) {
        this(status, model, promptVersion, Usage.NONE, null, List.of());
    }

    /** The same draft, which had to do without a step. */
    public Draft without(String step) {
        List<String> steps = new ArrayList<>(degraded);
        steps.add(step);
        return new Draft(status, model, promptVersion, usage, route, steps);
    }
}
