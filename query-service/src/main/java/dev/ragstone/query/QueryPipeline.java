package dev.ragstone.query;

import dev.ragstone.core.answer.Interaction;
import dev.ragstone.core.answer.Origin;
import dev.ragstone.core.index.IndexException;
import dev.ragstone.query.cache.AnswerCache;
import dev.ragstone.query.flow.AnswerSink;
import dev.ragstone.query.flow.AnsweredQuestion;
import dev.ragstone.query.flow.MadeAnswer;
import dev.ragstone.query.flow.Question;
import dev.ragstone.query.flow.ReaderGoneException;
import dev.ragstone.query.flow.RetrievedPassages;
import dev.ragstone.query.record.InteractionRecorder;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** Takes a question through all stages. Safe for use by many threads at once. */
public final class QueryPipeline {

    private final Stages stages;
    private final QueryObserver observer;

    /**
     * What a question goes through.
     *
     * @param finder finds passages
     * @param maker makes the answer from them
     * @param answers remembers it
     * @param recorder sends the interaction on
     */
    record Stages(PassageFinder finder, AnswerMaker maker, AnswerCache answers, InteractionRecorder recorder) {}

    QueryPipeline(Stages stages, QueryObserver observer) {
        this.stages = stages;
        this.observer = observer;
    }

    /**
     * The passages for a question.
     *
     * @throws IndexException if the index cannot be searched
     */
    public RetrievedPassages retrieve(Question question) {
        RequestClock clock = observer.newClock();
        FoundPassages found = observer.retrieval(question, () -> stages.finder().find(question, clock));
        return new RetrievedPassages(
                observer.traceId(),
                found.searchedFor(question),
                found.answerability(),
                found.best(),
                clock.timings(),
                found.degraded(),
                found.explanation());
    }

    /**
     * The answer to a question; the sink sees it come into being. The interaction is recorded before it is returned.
     *
     * @throws IndexException if the index cannot be searched
     * @throws ReaderGoneException if the sink says that nobody reads
     */
    public AnsweredQuestion answer(Question question, AnswerSink sink) {
        RequestClock clock = observer.newClock();
        try {
            AnsweredQuestion answered = answer(question, sink, clock);
            stages.recorder().record(answered.interaction());
            observer.answered(answered.interaction(), clock);
            return answered;
        } catch (RuntimeException e) {
            observer.failed(e, clock);
            throw e;
        }
    }

    private AnsweredQuestion answer(Question question, AnswerSink sink, RequestClock clock) {
        Instant at = Instant.now();
        AnswerCache.Lookup answers =
                stages.answers().lookup(question, stages.maker().writer(question));
        Findings findings = observer.retrieval(question, () -> find(question, answers, clock));
        MadeAnswer made = answer(question, findings, answers, sink, clock);
        Interaction interaction = new Interaction(
                UUID.randomUUID(),
                observer.traceId(),
                question.scope().tenant(),
                Origin.LIVE,
                at,
                question.text(),
                made.answer(),
                made.passages(),
                clock.timings(),
                made.degraded(),
                findings.cachedFrom());
        return new AnsweredQuestion(
                interaction,
                findings.searchedFor(question),
                made.signals(),
                Optional.ofNullable(findings.explanation())
                        .map(explanation -> explanation.of(made.passages()))
                        .orElse(null));
    }

    private Findings find(Question question, AnswerCache.Lookup answers, RequestClock clock) {
        PreparedQuestion prepared = stages.finder().prepare(question, clock);
        return answers.find(prepared.asked())
                .<Findings>map(remembered -> new FoundAnswer(prepared.asked(), remembered))
                .orElseGet(() -> stages.finder().find(prepared, clock));
    }

    private MadeAnswer answer(
            Question question, Findings findings, AnswerCache.Lookup answers, AnswerSink sink, RequestClock clock) {
        return switch (findings) {
            case FoundPassages found -> {
                MadeAnswer made = stages.maker().make(question, found, sink, clock);
                answers.remember(found.asked(), made);
                yield made;
            }
            case FoundAnswer found -> {
                MadeAnswer made = found.remembered().made();
                sink.passages(made.passages());
                sink.token(made.answer().text());
                yield made;
            }
        };
    }
}
