package dev.ragstone.eval.intake;

import dev.ragstone.events.EventJson;
import dev.ragstone.events.InteractionEvent;
import dev.ragstone.events.MalformedEventException;
import org.jspecify.annotations.Nullable;

/** Reads the value of an interaction's record; nothing it meets makes it throw. */
public final class InteractionReader {

    private InteractionReader() {}

    /** The interaction, or why there is none. */
    public static Intake read(byte @Nullable [] value) {
        if (value == null) {
            return new Intake.Malformed("no-value", "the record has no value");
        }
        try {
            return new Intake.Received(
                    EventJson.read(value, InteractionEvent.class).toInteraction());
        } catch (MalformedEventException e) {
            return new Intake.Malformed("not-an-interaction", String.join("; ", e.violations()));
        } catch (RuntimeException e) {
            // Whatever a member's own checks throw, the record after this one must be read.
            return new Intake.Malformed("invalid-member", String.valueOf(e.getMessage()));
        }
    }
}
