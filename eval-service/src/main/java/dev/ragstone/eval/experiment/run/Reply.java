package dev.ragstone.eval.experiment.run;

import dev.ragstone.core.answer.Interaction;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** What came of asking a question. */
sealed interface Reply {

    /** An answer, whatever its status. */
    record Answered(Interaction interaction) implements Reply {}

    /**
     * No answer, and asking again brings none.
     *
     * @param reason why, in kebab case, from a small set
     */
    record Refused(String reason) implements Reply {}

    /**
     * Nobody may ask in this way: no other question will be answered either.
     *
     * @param detail what happened, and what can be done
     */
    record Forbidden(String detail) implements Reply {}

    /**
     * No answer now.
     *
     * @param reason why
     * @param after when to ask again; null if nobody says
     */
    record Later(String reason, @Nullable Duration after) implements Reply {}
}
