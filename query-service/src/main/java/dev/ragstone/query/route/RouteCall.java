package dev.ragstone.query.route;

import dev.ragstone.core.generation.ChatRequest;

/**
 * What a route is to be asked.
 *
 * @param route the route
 * @param request the question, in a prompt that fits its model
 */
record RouteCall(Route route, ChatRequest request) {}
