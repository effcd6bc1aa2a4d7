package dev.ragstone.eval.intake;

import dev.ragstone.core.answer.Interaction;

/** What a record turned out to be. */
public sealed interface Intake {

    /** An interaction. */
    record Received(Interaction interaction) implements Intake {}

    /**
     * Nothing that could be judged, now or after a redelivery.
     *
     * @param reason {@code no-value}, {@code not-an-interaction} or {@code invalid-member}
     * @param detail what is wrong, for the log
     */
    record Malformed(String reason, String detail) implements Intake {}
}
