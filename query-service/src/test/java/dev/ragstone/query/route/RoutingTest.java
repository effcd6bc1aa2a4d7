package dev.ragstone.query.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ragstone.core.generation.Price;
import dev.ragstone.core.index.Filter;
import dev.ragstone.core.index.Scope;
import dev.ragstone.query.config.RoutePolicy;
import dev.ragstone.query.flow.Budget;
import dev.ragstone.query.flow.Deadline;
import dev.ragstone.query.flow.Expenses;
import dev.ragstone.query.flow.Question;
import dev.ragstone.query.flow.SearchMode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RoutingTest {

    private static final String SIMPLE = "How many days of leave are there?";
    private static final Route LARGE = route("large", 2.5);
    private static final Route MIDDLE = route("middle", 1);
    private static final Route SMALL = route("small", 0.25);
    private static final List<Route> LISTED = List.of(LARGE, SMALL, MIDDLE);

    @Test
    void listed_isTheOrderOfTheConfiguration() {
        assertThat(order(RoutePolicy.LISTED, "acme", SIMPLE)).isEqualTo(LISTED);
    }

    @Test
    void cheapest_goesByPrice() {
        assertThat(order(RoutePolicy.CHEAPEST, "acme", SIMPLE)).containsExactly(SMALL, MIDDLE, LARGE);
    }

    @Test
    void complexity_asksTheCheapestOnlyForSimpleQuestions() {
        assertThat(order(RoutePolicy.COMPLEXITY, "acme", SIMPLE)).startsWith(SMALL);
        assertThat(order(RoutePolicy.COMPLEXITY, "acme", "Why do days of leave expire?"))
                .startsWith(LARGE);
    }

    @Test
    void tenant_hasTheRoutesItIsGiven() {
        assertThat(order(RoutePolicy.CHEAPEST, "globex", SIMPLE)).containsExactly(MIDDLE, LARGE);
    }

    @Test
    void routeThatDoesNotExist_isToldWithThoseThatDo() {
        assertThatThrownBy(() -> new Routing(LISTED, RoutePolicy.LISTED, Map.of("acme", List.of("huge"))))
                .hasMessageContaining("ragstone.tenants.acme.generation-routes")
                .hasMessageContaining("[large, middle, small]");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Compare the two plans",
                "What is the difference between a tombstone and a fence?",
                "Who approves leave? And who replaces them?",
                "We have a cluster of three nodes in which one was lost last night and since then nothing is indexed any more, what can be done about it"
            })
    void questionsThatWantReasoning_areComplex(String question) {
        assertThat(Complexity.isComplex(question)).isTrue();
    }

    @Test
    void shortMoney_asksTheCheapestFirst_whateverThePolicy() {
        assertThat(order(RoutePolicy.LISTED, "acme", SIMPLE, new ScriptedBudget(100, true)))
                .containsExactly(SMALL, MIDDLE, LARGE);
    }

    private static List<Route> order(RoutePolicy policy, String tenant, String text) {
        return order(policy, tenant, text, Budget.UNLIMITED);
    }

    private static List<Route> order(RoutePolicy policy, String tenant, String text, Budget budget) {
        Question question = new Question(
                text, List.of(), new Scope(tenant, Set.of()), Filter.everything(), 5, 50, SearchMode.HYBRID, true);
        Assignment assignment =
                new Assignment(question, "answer@1.0.0", new Expenses(budget), Deadline.in(Duration.ofMinutes(1)));
        return new Routing(LISTED, policy, Map.of("globex", List.of("large", "middle"))).order(assignment);
    }

    private static Route route(String name, double price) {
        return new Route(
                name,
                ScriptedModel.saying(name),
                new Price(price, 4 * price),
                new RouteLimits(8192, 1024, 8, Duration.ofSeconds(1), Duration.ofSeconds(1), Duration.ofSeconds(1)),
                Duration.ofSeconds(1));
    }
}
