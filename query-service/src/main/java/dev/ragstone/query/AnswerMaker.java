package dev.ragstone.query;

import dev.ragstone.core.answer.Answer;
import dev.ragstone.core.answer.AnswerStatus;
import dev.ragstone.core.answer.Citation;
import dev.ragstone.core.answer.Passage;
import dev.ragstone.query.answerability.Abstention;
import dev.ragstone.query.cite.AnswerCheck;
import dev.ragstone.query.cite.AnswerGate;
import dev.ragstone.query.cite.CitationChecker;
import dev.ragstone.query.cite.CitationPolicies;
import dev.ragstone.query.context.ContextBuilder;
import dev.ragstone.query.context.TokenBudget;
import dev.ragstone.query.flow.AnswerContext;
import dev.ragstone.query.flow.AnswerSink;
import dev.ragstone.query.flow.Draft;
import dev.ragstone.query.flow.Evidence;
import dev.ragstone.query.flow.GenerationTask;
import dev.ragstone.query.flow.MadeAnswer;
import dev.ragstone.query.flow.Question;
import dev.ragstone.query.flow.Writer;
import dev.ragstone.query.generate.DecliningGenerator;
import dev.ragstone.query.generate.Generator;
import dev.ragstone.query.guard.AnswerGuard;
import dev.ragstone.query.guard.AnswerRules;
import dev.ragstone.text.TermWeights;
import dev.ragstone.text.Terms;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** The second half of the pipeline: from passages to an answer with checked citations. */
final class AnswerMaker {

    // More passages would not move the weights, only cost time.
    private static final int WEIGHED_CANDIDATES = 100;

    private static final String BLOCKED = "The answer is not shown: it holds personal data.";

    private static final Generator DECLINING = new DecliningGenerator();

    private final Stages stages;
    private final Limits limits;
    private final Terms terms;
    private final QueryObserver observer;

    /**
     * What passages go through.
     *
     * @param context makes of them what the answer rests on
     * @param abstention decides whether there is to be one
     * @param generator makes the answer
     * @param checker checks its citations
     * @param policies decide what a reader sees of it
     * @param rules are what it has to keep to
     */
    record Stages(
            ContextBuilder context,
            Abstention abstention,
            Generator generator,
            CitationChecker checker,
            CitationPolicies policies,
            AnswerRules rules) {}

    /**
     * What an answer must keep to.
     *
     * @param passages how much it may be made from
     * @param time how old its request may be when it is complete
     */
    record Limits(TokenBudget passages, Duration time) {}

    AnswerMaker(Stages stages, Limits limits, Terms terms, QueryObserver observer) {
        this.stages = stages;
        this.limits = limits;
        this.terms = terms;
        this.observer = observer;
    }

    /** What writes the answer to a question, unless there is none to be written. */
    Writer writer(Question question) {
        return stages.generator().writer(question);
    }

    /** Makes the answer; the sink sees it come into being. */
    MadeAnswer make(Question question, FoundPassages found, AnswerSink sink, RequestMeter meter) {
        List<Passage> passages = context(found);
        sink.passages(passages);
        return meter.measure(Stage.GENERATE, () -> generate(question, found, passages, sink, meter));
    }

    private List<Passage> context(FoundPassages found) {
        AnswerContext context = stages.context().build(found.candidates(), found.topK(), limits.passages());
        observer.leftOut(context.leftOut());
        return context.passages();
    }

    private MadeAnswer generate(
            Question question, FoundPassages found, List<Passage> passages, AnswerSink sink, RequestMeter meter) {
        TermWeights weights = weights(found.candidates());
        Evidence evidence = new Evidence(
                question.text(), found.asked().question().text(), found.asked().vector(), passages, weights);
        GenerationTask task = new GenerationTask(question, evidence, meter.expenses(), meter.deadline(limits.time()));
        double answerability = found.answerability().value();
        boolean isDeclined = stages.abstention().declines(question.scope().tenant(), answerability);
        Generator generator = isDeclined ? DECLINING : stages.generator();
        AnswerCheck check = stages.checker().begin(evidence, task.deadline());
        AnswerGuard guard = stages.rules()
                .begin(
                        question.scope().tenant(),
                        question.text(),
                        passages,
                        generator.instructions(question),
                        sink::token,
                        observer::removed);
        AnswerGate gate = stages.policies().gate(question.scope().tenant(), passages.size(), check, guard::accept);
        Draft draft = observer.generation(
                generator.writer(question).model(), () -> generator.generate(task, new GatedTokens(gate, sink)));
        gate.finish();
        String text = guard.finish();
        observer.withheld(gate.withheld());
        Answer answer;
        if (guard.isBlocked()) {
            answer = blocked(draft, answerability, sink);
        } else if (text.isBlank()) {
            answer = withheld(draft, answerability, task, sink);
        } else {
            answer = answer(draft, answerability, text, observer.citing(() -> check.citations(text)));
        }
        check.degraded().forEach(observer::degraded);
        return new MadeAnswer(
                answer,
                passages,
                found.answerability().signals(),
                Stream.of(found.degraded(), draft.degraded(), check.degraded())
                        .flatMap(List::stream)
                        .toList());
    }

    private static Answer answer(Draft draft, double answerability, String text, List<Citation> citations) {
        return new Answer(
                draft.status(),
                answerability,
                text,
                citations,
                draft.model(),
                draft.promptVersion(),
                draft.route(),
                draft.usage());
    }

    /** The answer holds what the tenant wants nobody to read: the reader is told so, and gets none of it. */
    private static Answer blocked(Draft draft, double answerability, AnswerSink sink) {
        sink.token(BLOCKED);
        return new Answer(
                AnswerStatus.BLOCKED,
                answerability,
                BLOCKED,
                List.of(),
                draft.model(),
                draft.promptVersion(),
                draft.route(),
                draft.usage());
    }

    /** Nothing of the answer may be shown: the reader is told that there is none. */
    private static Answer withheld(Draft draft, double answerability, GenerationTask task, AnswerSink sink) {
        StringBuilder text = new StringBuilder();
        DECLINING.generate(task, new GatedTokens(text::append, sink));
        sink.token(text.toString());
        return new Answer(
                AnswerStatus.ABSTAINED,
                answerability,
                text.toString(),
                List.of(),
                draft.model(),
                draft.promptVersion(),
                draft.route(),
                draft.usage());
    }

    private TermWeights weights(List<Passage> candidates) {
        return TermWeights.among(candidates.stream()
                .limit(WEIGHED_CANDIDATES)
                .map(passage -> terms.of(passage.chunk().contextualText()))
                .toList());
    }
}
