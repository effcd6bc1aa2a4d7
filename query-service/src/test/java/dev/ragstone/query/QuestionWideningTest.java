package dev.ragstone.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ragstone.core.generation.GenerationException.Kind;
import dev.ragstone.core.generation.Price;
import dev.ragstone.core.index.Filter;
import dev.ragstone.core.index.Scope;
import dev.ragstone.query.QuestionWidening.Widened;
import dev.ragstone.query.config.RoutePolicy;
import dev.ragstone.query.flow.AnalysedQuestion;
import dev.ragstone.query.flow.Budget;
import dev.ragstone.query.flow.Expenses;
import dev.ragstone.query.flow.Question;
import dev.ragstone.query.flow.QuestionVector;
import dev.ragstone.query.flow.SearchMode;
import dev.ragstone.query.prompt.PromptCatalog;
import dev.ragstone.query.prompt.PromptLibrary;
import dev.ragstone.query.prompt.Purpose;
import dev.ragstone.query.rewrite.Imagination;
import dev.ragstone.query.rewrite.ModelText;
import dev.ragstone.query.rewrite.Variations;
import dev.ragstone.query.route.ModelRoutes;
import dev.ragstone.query.route.Route;
import dev.ragstone.query.route.RouteLimits;
import dev.ragstone.query.route.RouteObserver;
import dev.ragstone.query.route.Routing;
import dev.ragstone.query.route.ScriptedModel;
import dev.ragstone.service.telemetry.Tracing;
import dev.ragstone.testkit.embedding.FakeEmbedder;
import dev.ragstone.testkit.index.TestDocuments;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.trace.TracerProvider;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class QuestionWideningTest {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final Question QUESTION = new Question(
            "How much leave?",
            List.of(),
            new Scope("acme", Set.of()),
            Filter.everything(),
            5,
            50,
            SearchMode.HYBRID,
            true);

    private final Tracing tracing = new Tracing(TracerProvider.noop().get("test"));
    private final FakeEmbedder embedder = new FakeEmbedder();
    private final Expenses expenses = new Expenses(Budget.UNLIMITED);
    private final QuestionVector vector = new QuestionVector(embedder.encodeQuery(QUESTION.text()), embedder);

    @Test
    void variations_areSearchedForInBothChannels_withoutNumbersAndRepetitions() {
        ScriptedModel model =
                ScriptedModel.saying("1. How many days off?\n- How much leave?\n", "How long are holidays?\n\nMore?");

        Widened widened = widening(model, null).widen(QUESTION, vector, expenses);

        assertThat(widened.searches())
                .extracting(search -> search.question().text())
                .containsExactly("How many days off?", "How long are holidays?");
        assertThat(widened.searches()).allMatch(search -> search.terms() != null && search.embedding() != null);
        assertThat(widened.degraded()).isEmpty();
    }

    @Test
    void imaginedPassage_isSearchedForByItsMeaningAlone() {
        Widened widened =
                widening(null, ScriptedModel.saying("Everyone has 30 days.")).widen(QUESTION, vector, expenses);

        AnalysedQuestion search = widened.searches().getFirst();
        assertThat(search.terms()).isNull();
        assertThat(search.embedding())
                .isEqualTo(embedder.encodePassage("Everyone has 30 days.").embedding());
    }

    @Test
    void modelsThatGiveNothing_areNamed_andTheQuestionIsSearchedForAlone() {
        ScriptedModel failing = ScriptedModel.failingAfter(Kind.UNAVAILABLE);

        Widened widened = widening(failing, failing).widen(QUESTION, vector, expenses);

        assertThat(widened.searches()).isEmpty();
        assertThat(widened.degraded()).containsExactly("vary", "imagine");
    }

    @Test
    void withoutModels_nothingIsSearchedForBeside() {
        assertThat(widening(null, null).widen(QUESTION, vector, expenses)).isEqualTo(new Widened(List.of(), List.of()));
    }

    private QuestionWidening widening(@Nullable ScriptedModel varying, @Nullable ScriptedModel imagining) {
        return new QuestionWidening(
                new Variations(text(varying, "vary@1.0.0", Purpose.VARY), 2),
                new Imagination(text(imagining, "imagine@1.0.0", Purpose.IMAGINE)),
                (text, language) -> TestDocuments.terms(text),
                tracing);
    }

    private @Nullable ModelText text(@Nullable ScriptedModel model, String prompt, Purpose purpose) {
        if (model == null) {
            return null;
        }
        Route route = new Route(
                "route",
                model,
                new Price(0, 0),
                new RouteLimits(8192, 1024, 8, LONG, LONG, LONG),
                Duration.ofSeconds(1));
        ModelRoutes routes = new ModelRoutes(
                new Routing(List.of(route), RoutePolicy.LISTED, Map.of()),
                new RouteObserver(tracing, new SimpleMeterRegistry()),
                null);
        PromptCatalog prompts = new PromptCatalog(PromptLibrary.read(null), "answer@1.0.0", List.of());
        return new ModelText(routes, route, prompts.named(prompt, "test", purpose), LONG);
    }
}
