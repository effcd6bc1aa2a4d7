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
        InteractionEvent event;
        try {
            event = EventJson.read(value, InteractionEvent.class);
        } catch (MalformedEventException e) {
            return new Intake.Malformed("not-an-interaction", String.join("; ", e.violations()));
        }
        try {
            return new Intake.Received(event.toInteraction());
        } catch (IllegalArgumentException | NullPointerException e) {
            // The event's records check their members' form by these two.
            return new Intake.Malformed("invalid-member", String.valueOf(e.getMessage()));
        }
    }
}
