package dev.ragstone.query.route;

import dev.ragstone.core.generation.TokenCount;

/**
 * What a route gave.
 *
 * @param route the route
 * @param isComplete whether it is the whole answer; otherwise the model stopped in the middle of it
 * @param tokens what it consumed; estimated where the server does not say
 */
public record RouteResult(Route route, boolean isComplete, TokenCount tokens) {}
