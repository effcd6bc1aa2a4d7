package dev.ragstone.query;

import dev.ragstone.core.answer.Answer;
import dev.ragstone.core.answer.Citation;
import dev.ragstone.core.answer.Interaction;
import dev.ragstone.core.answer.Origin;
import dev.ragstone.core.answer.Passage;
import dev.ragstone.core.index.IndexException;
import dev.ragstone.query.answerability.Abstention;
import dev.ragstone.query.cite.CitationChecker;
import dev.ragstone.query.cite.MarkerGate;
import dev.ragstone.query.flow.AnswerSink;
import dev.ragstone.query.flow.AnsweredQuestion;
import dev.ragstone.query.flow.Draft;
import dev.ragstone.query.flow.Evidence;
import dev.ragstone.query.flow.Question;
import dev.ragstone.query.flow.ReaderGoneException;
import dev.ragstone.query.flow.RetrievedPassages;
import dev.ragstone.query.generate.DecliningGenerator;
import dev.ragstone.query.generate.Generator;
import dev.ragstone.query.record.InteractionRecorder;
import dev.ragstone.query.text.TermWeights;
import dev.ragstone.query.text.Terms;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Takes a question through all stages. Safe for use by many threads at once. */
public final class QueryPipeline {

    // More passages would not move the weights, only cost time.
    private static final int WEIGHED_CANDIDATES = 100;

    private static final Generator DECLINING = new DecliningGenerator();

    private final PassageFinder finder;
    private final Terms terms;
    private final Abstention abstention;
    private final Generator generator;
    private final CitationChecker checker;
    private final InteractionRecorder recorder;
    private final QueryObserver observer;

    QueryPipeline(
            PassageFinder finder,
            Terms terms,
            Abstention abstention,
            Generator generator,
            CitationChecker checker,
            InteractionRecorder recorder,
            QueryObserver observer) {
        this.finder = finder;
        this.terms = terms;
        this.abstention = abstention;
        this.generator = generator;
        this.checker = checker;
        this.recorder = recorder;
        this.observer = observer;
    }

    /**
     * The passages for a question.
     *
     * @throws IndexException if the index cannot be searched
     */
    public RetrievedPassages retrieve(Question question) {
        RequestClock clock = observer.newClock();
        FoundPassages found = observer.retrieval(question, () -> finder.find(question, clock));
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
            recorder.record(answered.interaction());
            observer.answered(answered.interaction(), clock);
            return answered;
        } catch (RuntimeException e) {
            observer.failed(e, clock);
            throw e;
        }
    }

    private AnsweredQuestion answer(Question question, AnswerSink sink, RequestClock clock) {
        Instant at = Instant.now();
        FoundPassages found = observer.retrieval(question, () -> finder.find(question, clock));
        List<Passage> passages = found.best();
        sink.passages(passages);
        Answer answer = clock.measure(Stage.GENERATE, () -> generate(question, found, sink));
        Interaction interaction = new Interaction(
                UUID.randomUUID(),
                observer.traceId(),
                question.scope().tenant(),
                Origin.LIVE,
                at,
                question.text(),
                answer,
                passages,
                clock.timings(),
                found.degraded());
        return new AnsweredQuestion(
                interaction, found.searchedFor(question), found.answerability().signals(), found.explanation());
    }

    private Answer generate(Question question, FoundPassages found, AnswerSink sink) {
        TermWeights weights = weights(found.candidates());
        Evidence evidence = new Evidence(question.text(), found.searchText(), found.vector(), found.best(), weights);
        MarkerGate gate = new MarkerGate(found.best().size(), sink::token);
        double answerability = found.answerability().value();
        Generator chosen = abstention.declines(question.scope().tenant(), answerability) ? DECLINING : generator;
        Draft draft = observer.generation(chosen.model(), () -> chosen.generate(evidence, gate));
        String text = gate.finish();
        List<Citation> citations = observer.citing(() -> checker.check(text, found.best(), weights));
        return new Answer(
                draft.status(), answerability, text, citations, draft.model(), draft.promptVersion(), draft.usage());
    }

    private TermWeights weights(List<Passage> candidates) {
        return TermWeights.among(candidates.stream()
                .limit(WEIGHED_CANDIDATES)
                .map(passage -> terms.of(passage.chunk().contextualText()))
                .toList());
    }
}
