package dev.ragstone.query.route;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.ragstone.core.generation.ChatMessage;
import dev.ragstone.core.generation.ChatMessage.Role;
import dev.ragstone.core.generation.ChatRequest;
import dev.ragstone.core.generation.GenerationException.Kind;
import dev.ragstone.core.generation.Price;
import dev.ragstone.core.index.Filter;
import dev.ragstone.core.index.Scope;
import dev.ragstone.query.flow.Deadline;
import dev.ragstone.query.flow.Expenses;
import dev.ragstone.query.flow.Question;
import dev.ragstone.query.flow.ReaderGoneException;
import dev.ragstone.query.flow.SearchMode;
import dev.ragstone.query.flow.TokenSink;
import dev.ragstone.query.generate.CollectedTokens;
import dev.ragstone.service.problem.ProblemException;
import dev.ragstone.service.problem.ProblemType;
import dev.ragstone.service.telemetry.Tracing;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.OpenTelemetry;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class RouteRunTest {

    private static final Duration SOON = Duration.ofMillis(100);
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final ChatRequest REQUEST = new ChatRequest(List.of(new ChatMessage(Role.USER, "Why?")), 100, 0);

    /** Of "Why?". */
    private static final int PROMPT_TOKENS = 1;

    private static final Question QUESTION = new Question(
            "Why?", List.of(), new Scope("acme", Set.of()), Filter.everything(), 5, 50, SearchMode.HYBRID, true);

    private final ScriptedBudget budget = new ScriptedBudget(0.1, false);
    private final Expenses expenses = new Expenses(budget);
    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final RouteObserver observer =
            new RouteObserver(new Tracing(OpenTelemetry.noop().getTracer("test")), meters);
    private final CollectedTokens read = new CollectedTokens(new ArrayList<>(), true);
    private final CollectedTokens collected = new CollectedTokens(new ArrayList<>(), false);

    @Test
    void firstRoute_answersAlone() {
        ScriptedModel first = ScriptedModel.saying("It ", "is so.");
        ScriptedModel second = ScriptedModel.saying("No.");

        RouteResult result = run(read, null, route(first), route(second)).orElseThrow();

        assertThat(read.text()).isEqualTo("It is so.");
        assertThat(result.isComplete()).isTrue();
        assertThat(result.tokens().completion()).isEqualTo(2);
        assertThat(second.calls()).isZero();
    }

    @Test
    void silentRoute_isOvertakenByTheOneAskedBesideIt_andToldToStop() {
        ScriptedModel silent = ScriptedModel.stallingAfter();

        run(read, SOON, route(silent), route(ScriptedModel.saying("Yes.")));

        assertThat(read.text()).isEqualTo("Yes.");
        assertThat(silent.cancelled()).isPositive();
    }

    @Test
    void routeThatSpeaksInTime_isNotHedged() {
        ScriptedModel second = ScriptedModel.saying("No.");

        run(read, SOON, route(ScriptedModel.saying("Yes.")), route(second));

        assertThat(second.calls()).isZero();
    }

    @Test
    void failureInTheMiddle_isReplaced_whereNobodyReadsAlong() {
        run(
                collected,
                null,
                route(ScriptedModel.failingAfter(Kind.UNAVAILABLE, "It is")),
                route(ScriptedModel.saying("Yes.")));

        assertThat(collected.text()).isEqualTo("Yes.");
    }

    @Test
    void failureInTheMiddle_endsTheAnswer_whereItWasReadAlready() {
        ScriptedModel second = ScriptedModel.saying("No.");

        RouteResult result = run(
                        read, null, route(ScriptedModel.failingAfter(Kind.UNAVAILABLE, "It is")), route(second))
                .orElseThrow();

        assertThat(read.text()).isEqualTo("It is");
        assertThat(result.isComplete()).isFalse();
        assertThat(second.calls()).isZero();
    }

    @Test
    void answerAtTheLimitOfItsTokens_isIncomplete_andItsTokensAreEstimated() {
        RouteResult result = run(read, null, route(ScriptedModel.endingAtItsLimit("12345678")))
                .orElseThrow();

        assertThat(result.isComplete()).isFalse();
        assertThat(result.tokens().completion()).isEqualTo(2);
    }

    @Test
    void beginningOfAnAbstention_isHeldBack_untilItIsNone() {
        run(read, null, route(ScriptedModel.saying("NO", "_ANS", "WER is what it would say")));
        assertThat(read.text()).isEmpty();

        run(read, null, route(ScriptedModel.saying("NO", " doubt.")));
        assertThat(read.pieces()).containsExactly("NO doubt.");
    }

    @Test
    void modelThatThinks_isWaitedForAsLongAsItShowsThatItIsAtWork() {
        run(read, null, route(ScriptedModel.thinking(Duration.ofMillis(150), 8, "Yes."), Duration.ofSeconds(1), LONG));

        assertThat(read.text()).isEqualTo("Yes.");
    }

    @Test
    void silenceForTooLong_isAFailure() {
        ScriptedModel silent = ScriptedModel.stallingAfter();

        Optional<RouteResult> result = run(read, null, route(silent, SOON, SOON));

        assertThat(result).isEmpty();
        assertThat(silent.cancelled()).isPositive();
        assertThat(meters.get("ragstone.generation.calls")
                        .tag("outcome", "timeout")
                        .timer()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void deadline_endsWhatRuns_andBeginsNothing() {
        ScriptedModel silent = ScriptedModel.stallingAfter();
        ScriptedModel second = ScriptedModel.saying("Late.");

        Optional<RouteResult> result = run(read, null, Deadline.in(SOON), route(silent), route(second));

        assertThat(result).isEmpty();
        assertThat(silent.cancelled()).isPositive();
        assertThat(second.calls()).isZero();
    }

    @Test
    void readerWhoGoesAway_endsTheCall() {
        ScriptedModel silent = ScriptedModel.stallingAfter();

        assertThatThrownBy(() -> run(new GoneReader(), null, route(silent))).isInstanceOf(ReaderGoneException.class);

        assertThat(silent.cancelled()).isPositive();
    }

    @Test
    void routeThatFailsAgainAndAgain_isLeftAlone() {
        ScriptedModel failing = ScriptedModel.failingAfter(Kind.UNAVAILABLE);
        Route route = route(failing);
        for (int i = 0; i < 8; i++) {
            run(collected, null, route);
        }

        assertThat(failing.calls()).isEqualTo(5);
    }

    @Test
    void callsThatNobodyWaitedFor_sayNothingOfTheRoute() {
        ScriptedModel silent = ScriptedModel.stallingAfter();
        Route route = route(silent);
        for (int i = 0; i < 8; i++) {
            assertThatThrownBy(() -> run(new GoneReader(), null, route)).isInstanceOf(ReaderGoneException.class);
        }

        assertThat(silent.calls()).isEqualTo(8);
    }

    @Test
    void routeWithoutRoom_isPassedOver() {
        Route full = new Route(
                "full", ScriptedModel.stallingAfter(), new Price(0, 0), limits(0, LONG, LONG), Duration.ofSeconds(15));

        run(read, null, full, route(ScriptedModel.saying("Yes.")));

        assertThat(read.text()).isEqualTo("Yes.");
        assertThat(meters.get("ragstone.generation.skipped")
                        .tags("route", "full", "reason", "busy")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    private Optional<RouteResult> run(TokenSink sink, @Nullable Duration hedgeAfter, Route... routes) {
        return run(sink, hedgeAfter, Deadline.in(LONG), routes);
    }

    private Optional<RouteResult> run(
            TokenSink sink, @Nullable Duration hedgeAfter, Deadline deadline, Route... routes) {
        Assignment assignment = new Assignment(QUESTION, "answer@1.0.0", expenses, deadline);
        return new RouteRun(
                        Stream.of(routes)
                                .map(route -> new RouteCall(route, REQUEST))
                                .iterator(),
                        new RouteRun.Terms(observer, sink, assignment, hedgeAfter),
                        new RoutedText(sink))
                .run();
    }

    @Test
    void routeThatCostsMoreThanIsLeft_isPassedOverForACheaperOne() {
        ScriptedModel dear = ScriptedModel.saying("No.");

        run(read, null, priced("dear", 10_000, dear), priced("cheap", 1, ScriptedModel.saying("Yes.")));

        assertThat(read.text()).isEqualTo("Yes.");
        assertThat(dear.calls()).isZero();
        assertThat(meters.get("ragstone.generation.skipped")
                        .tags("route", "dear", "reason", "unaffordable")
                        .counter()
                        .count())
                .isEqualTo(1);
    }

    @Test
    void answer_costsWhatItConsumed_andNoMoreThanWasTakenOut() {
        run(read, null, priced("model", 1, ScriptedModel.saying("It ", "is so.")));

        assertThat(budget.held()).singleElement().satisfies(most -> assertThat(most)
                .isCloseTo((PROMPT_TOKENS + 100) / 1e6, within(1e-12)));
        assertThat(budget.settled()).singleElement().satisfies(cost -> assertThat(cost)
                .isEqualTo(expenses.usage().costUsd())
                .isPositive());
        assertThat(expenses.usage().completionTokens()).isEqualTo(2);
        assertThat(meters.get("ragstone.generation.cost")
                        .tags("route", "model", "tenant", "acme", "prompt", "answer@1.0.0")
                        .counter()
                        .count())
                .isEqualTo(expenses.usage().costUsd());
    }

    @Test
    void callThatWasTurnedAway_costsNothing_andOneThatBrokeInTheMiddleWhatItHadSaid() {
        run(
                collected,
                null,
                priced("away", 1, ScriptedModel.failingAfter(Kind.UNAVAILABLE)),
                priced("broken", 1, ScriptedModel.failingAfter(Kind.UNAVAILABLE, "It is so.")));

        assertThat(budget.settled().getFirst()).isZero();
        assertThat(budget.settled().getLast()).isCloseTo((PROMPT_TOKENS + 3) / 1e6, within(1e-12));
    }

    @Test
    void callThatWasOvertaken_costsItsPrompt() {
        run(
                read,
                SOON,
                priced("silent", 1, ScriptedModel.stallingAfter()),
                priced("quick", 1, ScriptedModel.saying("Yes.")));

        assertThat(budget.settled()).hasSize(2);
        assertThat(budget.settled().getFirst()).isCloseTo(PROMPT_TOKENS / 1e6, within(1e-12));
    }

    @Test
    void routesThatAllCostTooMuch_giveNothing_andThatIsAProblem() {
        assertThat(run(read, null, priced("dear", 10_000, ScriptedModel.saying("No."))))
                .isEmpty();

        assertThatThrownBy(expenses::requireFunds)
                .isInstanceOfSatisfying(ProblemException.class, problem -> assertThat(problem.type())
                        .isEqualTo(ProblemType.BUDGET_EXHAUSTED))
                .hasMessage("No money.");
    }

    private static Route priced(String name, double price, ScriptedModel model) {
        return new Route(name, model, new Price(price, price), limits(8, LONG, LONG), Duration.ofSeconds(15));
    }

    private static Route route(ScriptedModel model) {
        return route(model, LONG, LONG);
    }

    private static Route route(ScriptedModel model, Duration silence, Duration total) {
        return new Route("route", model, new Price(0, 0), limits(8, silence, total), Duration.ofSeconds(15));
    }

    private static RouteLimits limits(int concurrency, Duration silence, Duration total) {
        return new RouteLimits(8192, 1024, concurrency, silence, silence, total);
    }

    /** Nobody reads any more. */
    private record GoneReader() implements TokenSink {

        @Override
        public void accept(String piece) {
            waiting();
        }

        @Override
        public void waiting() {
            throw new ReaderGoneException(new IOException("gone"));
        }

        @Override
        public boolean isLive() {
            return true;
        }
    }
}
