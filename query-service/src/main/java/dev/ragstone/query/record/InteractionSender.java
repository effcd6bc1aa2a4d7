package dev.ragstone.query.record;

import dev.ragstone.core.answer.Interaction;
import java.util.concurrent.CompletionStage;

/** Brings one interaction to the others. */
@FunctionalInterface
interface InteractionSender {

    /** Completes when the interaction is safe, or with what went wrong. */
    CompletionStage<Void> send(Interaction interaction);
}
