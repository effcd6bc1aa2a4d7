package dev.ragstone.query.route;

import dev.ragstone.core.generation.ChatEnd;
import dev.ragstone.core.generation.GenerationException;

/** What comes of an attempt. */
sealed interface RouteEvent {

    /** The attempt it comes of. */
    Attempt attempt();

    /** A piece of the text; empty where the model only shows that it is at work. */
    record Piece(Attempt attempt, String text) implements RouteEvent {}

    /** The answer is complete. */
    record Ended(Attempt attempt, ChatEnd end) implements RouteEvent {}

    /** There is no more of it. */
    record Failed(Attempt attempt, GenerationException failure) implements RouteEvent {}
}
