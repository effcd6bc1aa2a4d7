package dev.ragstone.query.route;

import dev.ragstone.core.generation.TokenCount;
import dev.ragstone.query.config.RoutePolicy;
import dev.ragstone.query.flow.Question;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Decides which routes may answer a question, and in which order they are asked. */
public final class Routing {

    // What models are compared by: prompts are some ten times as long as answers.
    private static final TokenCount TYPICAL = new TokenCount(2_000, 200);

    private static final Comparator<Route> CHEAPEST =
            Comparator.comparingDouble(route -> route.price().of(TYPICAL));

    private final List<Route> routes;
    private final Map<String, Route> byName;
    private final RoutePolicy policy;
    private final Map<String, List<Route>> byTenant;

    /**
     * Routes in the order in which they are listed.
     *
     * @param byTenant names of the routes of tenants that do not have all, in their order
     * @throws IllegalArgumentException if a tenant's route does not exist
     */
    public Routing(List<Route> routes, RoutePolicy policy, Map<String, List<String>> byTenant) {
        this.routes = List.copyOf(routes);
        this.policy = policy;
        this.byName = routes.stream().collect(Collectors.toMap(Route::name, Function.identity()));
        Map<String, List<Route>> own = new HashMap<>();
        byTenant.forEach((tenant, names) -> own.put(
                tenant,
                names.stream()
                        .map(name -> known(name, "ragstone.tenants.%s.generation-routes".formatted(tenant)))
                        .toList()));
        this.byTenant = Map.copyOf(own);
    }

    /** Names all models, for those who remember answers by what wrote them. */
    public String models() {
        return routes.stream().map(Route::model).collect(Collectors.joining("+"));
    }

    /** The routes for a question, the one to be asked first in front; where money is short, the cheapest is. */
    List<Route> order(Assignment assignment) {
        Question question = assignment.question();
        List<Route> allowed = byTenant.getOrDefault(question.scope().tenant(), routes);
        if (assignment.expenses().areToBeLow()) {
            return cheapestFirst(allowed);
        }
        return switch (policy) {
            case LISTED -> allowed;
            case CHEAPEST -> cheapestFirst(allowed);
            case COMPLEXITY -> Complexity.isComplex(question.text()) ? allowed : cheapestFirst(allowed);
        };
    }

    private static List<Route> cheapestFirst(List<Route> routes) {
        return routes.stream().sorted(CHEAPEST).toList();
    }

    /**
     * A route by its name.
     *
     * @param setting key of the configuration that names it, for the message
     * @throws IllegalArgumentException if there is none
     */
    public Route known(String name, String setting) {
        Route route = byName.get(name);
        if (route == null) {
            throw new IllegalArgumentException("%s names %s, which is none of ragstone.generation.routes: %s"
                    .formatted(setting, name, byName.keySet().stream().sorted().toList()));
        }
        return route;
    }
}
