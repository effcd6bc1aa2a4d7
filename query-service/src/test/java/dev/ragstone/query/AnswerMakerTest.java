package dev.ragstone.query;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ragstone.core.answer.Answer;
import dev.ragstone.core.answer.AnswerStatus;
import dev.ragstone.core.answer.Citation;
import dev.ragstone.core.answer.Passage;
import dev.ragstone.core.answer.PassageScores;
import dev.ragstone.core.answer.Usage;
import dev.ragstone.core.answer.Verdict;
import dev.ragstone.core.entailment.EntailmentException;
import dev.ragstone.core.entailment.EntailmentModel;
import dev.ragstone.core.index.Filter;
import dev.ragstone.core.index.GenerationName;
import dev.ragstone.core.index.Scope;
import dev.ragstone.lexical.StemmingAnalyzer;
import dev.ragstone.query.answerability.Abstention;
import dev.ragstone.query.cite.CitationChecker;
import dev.ragstone.query.cite.CitationPolicies;
import dev.ragstone.query.cite.Doubt;
import dev.ragstone.query.cite.SecondOpinions;
import dev.ragstone.query.config.CitationPolicy;
import dev.ragstone.query.context.ContextBuilder;
import dev.ragstone.query.context.TokenBudget;
import dev.ragstone.query.flow.AnswerSink;
import dev.ragstone.query.flow.Answerability;
import dev.ragstone.query.flow.AnswerabilitySignals;
import dev.ragstone.query.flow.Budget;
import dev.ragstone.query.flow.Draft;
import dev.ragstone.query.flow.EmbeddedQuestion;
import dev.ragstone.query.flow.Expenses;
import dev.ragstone.query.flow.GenerationTask;
import dev.ragstone.query.flow.MadeAnswer;
import dev.ragstone.query.flow.Question;
import dev.ragstone.query.flow.SearchMode;
import dev.ragstone.query.flow.TokenSink;
import dev.ragstone.query.flow.Writer;
import dev.ragstone.query.generate.Generator;
import dev.ragstone.query.guard.AnswerRules;
import dev.ragstone.query.guard.PersonalDataGuard;
import dev.ragstone.query.guard.PersonalDataRules;
import dev.ragstone.query.limit.TimeLimit;
import dev.ragstone.service.telemetry.MetricNames;
import dev.ragstone.service.telemetry.Tracing;
import dev.ragstone.testkit.embedding.FakeEmbedder;
import dev.ragstone.testkit.entailment.FakeEntailmentModel;
import dev.ragstone.text.Terms;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.opentelemetry.api.trace.TracerProvider;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AnswerMakerTest {

    private static final String TRUE = "Every employee has 30 days of paid annual leave [1].";
    private static final String FALSE = "They get 99 more after a sabbatical [1].";
    private static final String DECLINED = "I found nothing in the documents that answers this.";
    private static final Usage USAGE = new Usage(100, 20, 0.01);

    private final SimpleMeterRegistry meters = new SimpleMeterRegistry();
    private final StringBuilder streamed = new StringBuilder();
    private @Nullable SecondOpinions opinions;

    @Test
    void annotate_showsWhatIsUnsupported_andSaysSo() {
        Answer answer = make(CitationPolicy.ANNOTATE, TRUE + ' ' + FALSE);

        assertThat(answer.text()).isEqualTo(TRUE + ' ' + FALSE).isEqualTo(streamed.toString());
        assertThat(answer.citations())
                .extracting(Citation::verdict)
                .containsExactly(Verdict.SUPPORTED, Verdict.UNSUPPORTED);
        assertThat(answer.citations().getLast().unsupported()).isNotEmpty();
    }

    @Test
    void drop_showsTheRest_andCountsWhatItWithheld() {
        Answer answer = make(CitationPolicy.DROP, FALSE + ' ' + TRUE);

        assertThat(answer.status()).isEqualTo(AnswerStatus.ANSWERED);
        assertThat(answer.text()).isEqualTo(TRUE).isEqualTo(streamed.toString());
        assertThat(answer.citations()).extracting(Citation::verdict).containsExactly(Verdict.SUPPORTED);
        assertThat(meters.counter(MetricNames.SENTENCES_WITHHELD).count()).isEqualTo(1);
    }

    @Test
    void drop_thatLeavesNothing_isAnAbstention() {
        assertIsDeclined(make(CitationPolicy.DROP, FALSE));
    }

    @Test
    void strict_abstainsWhereOneSentenceIsUnsupported_andNothingOfItIsSeen() {
        assertIsDeclined(make(CitationPolicy.STRICT, TRUE + ' ' + FALSE));
    }

    @Test
    void strict_showsWhatIsSupported() {
        assertThat(make(CitationPolicy.STRICT, TRUE).text()).isEqualTo(TRUE).isEqualTo(streamed.toString());
    }

    @Test
    void questionThatIsDeclined_isDeclinedOnce_underEveryPolicy() {
        for (CitationPolicy policy : CitationPolicy.values()) {
            streamed.setLength(0);
            Answer answer = make(policy, 1, TRUE);

            assertThat(answer.status()).isEqualTo(AnswerStatus.ABSTAINED);
            assertThat(answer.text()).isEqualTo(DECLINED).isEqualTo(streamed.toString());
            assertThat(answer.usage()).isEqualTo(Usage.NONE);
        }
    }

    @Test
    void entailmentModelThatIsAway_isNamed_andTheAnswerMade() {
        EntailmentModel away = new FakeEntailmentModel(pair -> {
            throw EntailmentException.unavailable("ill", null);
        });
        Tracing tracing = new Tracing(TracerProvider.noop().get("test"));
        try (TimeLimit timeLimit = new TimeLimit(tracing)) {
            Doubt doubt = new Doubt(0, 1, 0.5, 20, Duration.ofSeconds(10));
            opinions = new SecondOpinions(away, doubt, timeLimit, tracing, meters);

            MadeAnswer made = made(CitationPolicy.ANNOTATE, 0, TRUE + ' ' + FALSE);

            assertThat(made.degraded()).containsExactly("entailment");
            assertThat(made.answer().citations())
                    .extracting(Citation::verdict)
                    .containsExactly(Verdict.SUPPORTED, Verdict.UNSUPPORTED);
            assertThat(meters.counter(MetricNames.QUERIES_DEGRADED, "reason", "entailment")
                            .count())
                    .isEqualTo(1);
        }
    }

    private void assertIsDeclined(Answer answer) {
        assertThat(answer.status()).isEqualTo(AnswerStatus.ABSTAINED);
        assertThat(answer.text()).isEqualTo(DECLINED).isEqualTo(streamed.toString());
        assertThat(answer.citations()).isEmpty();
        assertThat(answer.model()).as("what was asked, and has cost").isEqualTo("scripted");
        assertThat(answer.usage()).isEqualTo(USAGE);
    }

    private Answer make(CitationPolicy policy, String text) {
        return make(policy, 0, text);
    }

    private Answer make(CitationPolicy policy, double declinedBelow, String text) {
        return made(policy, declinedBelow, text).answer();
    }

    private MadeAnswer made(CitationPolicy policy, double declinedBelow, String text) {
        Terms terms = new Terms(new StemmingAnalyzer());
        AnswerMaker maker = new AnswerMaker(
                new AnswerMaker.Stages(
                        new ContextBuilder(1, false),
                        new Abstention(declinedBelow, Map.of()),
                        new Scripted(text),
                        new CitationChecker(terms, 0.6, opinions),
                        new CitationPolicies(policy, Map.of()),
                        new AnswerRules(true, new PersonalDataGuard(PersonalDataRules.NONE, Map.of()), List.of())),
                new AnswerMaker.Limits(new TokenBudget(1_000), Duration.ofMinutes(1)),
                terms,
                new QueryObserver(new Tracing(TracerProvider.noop().get("test")), meters));
        MadeAnswer made =
                maker.make(question(), found(), new Reader(), new RequestMeter(meters, new Expenses(Budget.UNLIMITED)));
        assertThat(made.passages()).as("the nearest, in any case").hasSize(1);
        return made;
    }

    private static Question question() {
        return new Question(
                "How much leave is there?",
                List.of(),
                new Scope(QueryFixtures.TENANT, Set.of()),
                Filter.everything(),
                5,
                50,
                SearchMode.LEXICAL,
                false);
    }

    private static FoundPassages found() {
        GenerationName generation = GenerationName.first(new FakeEmbedder().fingerprint());
        return new FoundPassages(
                new EmbeddedQuestion(question(), generation, null),
                List.of(new Passage(1, QueryFixtures.LEAVE, new PassageScores(null, null, null, null))),
                new Answerability(0.5, new AnswerabilitySignals(null, null, null, 1, false, false, false)),
                List.of(),
                null);
    }

    /** Writes a text in pieces of four characters. */
    private record Scripted(String text) implements Generator {

        @Override
        public Writer writer(Question question) {
            return new Writer("scripted", "1");
        }

        @Override
        public Draft generate(GenerationTask task, TokenSink tokens) {
            for (int from = 0; from < text.length(); from += 4) {
                tokens.accept(text.substring(from, Math.min(text.length(), from + 4)));
            }
            return new Draft(AnswerStatus.ANSWERED, "scripted", "1", USAGE, null, List.of());
        }
    }

    private final class Reader implements AnswerSink {

        @Override
        public void passages(List<Passage> passages) {
            assertThat(streamed).as("passages come before the text").isEmpty();
        }

        @Override
        public void token(String text) {
            streamed.append(text);
        }

        @Override
        public void waiting() {
            // It has all the time in the world.
        }

        @Override
        public boolean isLive() {
            return true;
        }
    }
}
