package dev.ragstone.query.route;

import dev.ragstone.core.generation.ChatRequest;
import dev.ragstone.query.flow.TokenSink;
import dev.ragstone.service.problem.ProblemException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Asks language models. Safe for use by many threads at once. */
public final class ModelRoutes {

    private final Routing routing;
    private final RouteObserver observer;
    private final @Nullable Duration hedgeAfter;

    /**
     * Asks the routes in the order of the routing.
     *
     * @param hedgeAfter how long a route may be silent before the next is asked beside it; null: not at all
     */
    public ModelRoutes(Routing routing, RouteObserver observer, @Nullable Duration hedgeAfter) {
        this.routing = routing;
        this.observer = observer;
        this.hedgeAfter = hedgeAfter;
    }

    /** Names all models. */
    public String models() {
        return routing.models();
    }

    /**
     * Has a model write a text, which the sink sees come into being; empty if no route gave anything.
     *
     * @param assignment its question decides which routes are asked, and in which order
     * @param request what is asked within the limits of a route; empty if they are too narrow
     * @param text where the text goes, on its way to the sink
     * @throws ProblemException if no route gave anything and one was left out for want of money
     */
    public Optional<RouteResult> write(
            Assignment assignment,
            Function<RouteLimits, Optional<ChatRequest>> request,
            RoutedText text,
            TokenSink sink) {
        Stream<RouteCall> calls = routing.order(assignment).stream()
                .flatMap(route -> request.apply(route.limits()).map(asked -> new RouteCall(route, asked)).stream());
        Optional<RouteResult> result =
                new RouteRun(calls.iterator(), new RouteRun.Terms(observer, sink, assignment, hedgeAfter), text).run();
        if (result.isEmpty()) {
            assignment.expenses().requireFunds();
        }
        return result;
    }

    /** A short text that nobody reads along; empty if the route gave none in time, or there is no money for it. */
    public Optional<Completed> complete(Route route, ChatRequest request, Assignment assignment) {
        CollectingSink sink = new CollectingSink();
        RouteCall call = new RouteCall(route, request);
        return new RouteRun(
                        List.of(call).iterator(),
                        new RouteRun.Terms(observer, sink, assignment, null),
                        new RoutedText(sink))
                .run()
                .map(result -> new Completed(sink.text(), result));
    }

    /**
     * A text that a route gave.
     *
     * @param text the text
     * @param result how the call ended
     */
    public record Completed(String text, RouteResult result) {}

    private static final class CollectingSink implements TokenSink {

        private final StringBuilder text = new StringBuilder();

        @Override
        public void accept(String piece) {
            text.append(piece);
        }

        @Override
        public void waiting() {
            // The deadline ends it.
        }

        @Override
        public boolean isLive() {
            return false;
        }

        String text() {
            return text.toString();
        }
    }
}
