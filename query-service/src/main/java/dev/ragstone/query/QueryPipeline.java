package dev.ragstone.query;

import dev.ragstone.core.answer.Answer;
import dev.ragstone.core.answer.AnswerStatus;
import dev.ragstone.core.answer.Interaction;
import dev.ragstone.core.answer.Usage;
import dev.ragstone.core.index.IndexException;
import dev.ragstone.query.budget.Budgets;
import dev.ragstone.query.cache.AnswerCache;
import dev.ragstone.query.conversation.Conversations;
import dev.ragstone.query.conversation.Conversations.Recalled;
import dev.ragstone.query.flow.AnswerSink;
import dev.ragstone.query.flow.AnswerabilitySignals;
import dev.ragstone.query.flow.AnsweredQuestion;
import dev.ragstone.query.flow.Budget;
import dev.ragstone.query.flow.MadeAnswer;
import dev.ragstone.query.flow.Question;
import dev.ragstone.query.flow.ReaderGoneException;
import dev.ragstone.query.flow.RetrievedPassages;
import dev.ragstone.query.guard.PersonalDataRules;
import dev.ragstone.query.guard.QuestionGuard;
import dev.ragstone.query.guard.QuestionGuards;
import dev.ragstone.query.record.InteractionRecorder;
import dev.ragstone.service.problem.ProblemException;
import dev.ragstone.service.problem.ProblemType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Takes a question through all stages. Safe for use by many threads at once. */
public final class QueryPipeline {

    /** Names a conversation that is not at hand in the list of what was left out. */
    private static final String CONVERSATION = "conversation";

    private static final String BLOCKED =
            "This was not answered: it reads like an attempt to change how answers are made. Ask about the documents.";
    private static final String NOBODY = "none";

    private final Stages stages;
    private final QueryObserver observer;

    /**
     * What a question goes through.
     *
     * @param guards turn away what is no question, and mask what nobody is to know
     * @param finder finds passages
     * @param maker makes the answer from them
     * @param answers remembers it
     * @param memory what a question meets and leaves behind
     */
    record Stages(QuestionGuards guards, PassageFinder finder, AnswerMaker maker, AnswerCache answers, Memory memory) {}

    /**
     * What a question meets and leaves behind.
     *
     * @param conversations know what was said before
     * @param budgets know what may be spent
     * @param recorder sends the interaction on
     */
    record Memory(Conversations conversations, Budgets budgets, InteractionRecorder recorder) {}

    QueryPipeline(Stages stages, QueryObserver observer) {
        this.stages = stages;
        this.observer = observer;
    }

    /**
     * The passages for a question.
     *
     * @throws IndexException if the index cannot be searched
     * @throws ProblemException if the question holds personal data that its tenant does not want in questions
     */
    public RetrievedPassages retrieve(Question asked) {
        PersonalDataRules.Ruling ruling = stages.guards().personalData().rule(asked);
        observer.personalData(ruling);
        if (ruling.isBlocked()) {
            // There is no text that could say so, and no passages would look as if the documents held nothing.
            throw new ProblemException(ProblemType.PERSONAL_DATA, ruling.reason(), "Ask again without it.");
        }
        Question question = ruling.question();
        RequestMeter meter = observer.newMeter(budget(question));
        Recalled recalled = stages.memory().conversations().recall(question);
        FoundPassages found = observer.retrieval(question, () -> stages.finder().find(recalled.question(), meter));
        return new RetrievedPassages(
                observer.traceId(),
                found.searchedFor(question),
                found.answerability(),
                found.best(),
                meter.timings(),
                degraded(recalled.isComplete(), found.degraded()),
                found.explanation());
    }

    /**
     * The answer to a question; the sink sees it come into being. The interaction is recorded before it is returned.
     *
     * @throws IndexException if the index cannot be searched
     * @throws ReaderGoneException if the sink says that nobody reads
     */
    public AnsweredQuestion answer(Question question, AnswerSink sink) {
        RequestMeter meter = observer.newMeter(budget(question));
        try {
            AnsweredQuestion answered = guarded(question, sink, meter);
            stages.memory().recorder().record(stages.guards().personalData().recorded(answered.interaction()));
            observer.answered(answered.interaction(), meter);
            return answered;
        } catch (RuntimeException e) {
            observer.failed(e, meter);
            throw e;
        }
    }

    private AnsweredQuestion guarded(Question asked, AnswerSink sink, RequestMeter meter) {
        PersonalDataRules.Ruling ruling = stages.guards().personalData().rule(asked);
        observer.personalData(ruling);
        Question question = ruling.question();
        if (ruling.isBlocked()) {
            return blocked(question, ruling.refusal(), sink, meter);
        }
        QuestionGuard.Decision decision =
                stages.guards().injections().decide(question.scope().tenant(), question.text());
        observer.guarded(decision);
        return decision == QuestionGuard.Decision.BLOCKED
                ? blocked(question, BLOCKED, sink, meter)
                : converse(question, sink, meter);
    }

    private AnsweredQuestion blocked(Question question, String why, AnswerSink sink, RequestMeter meter) {
        sink.passages(List.of());
        sink.token(why);
        Answer answer = new Answer(AnswerStatus.BLOCKED, 0, why, List.of(), NOBODY, NOBODY, null, Usage.NONE);
        Interaction interaction = new Interaction(
                UUID.randomUUID(),
                observer.traceId(),
                question.scope().tenant(),
                question.origin(),
                Instant.now(),
                question.text(),
                answer,
                List.of(),
                meter.timings(),
                List.of());
        return new AnsweredQuestion(interaction, null, AnswerabilitySignals.NONE, null);
    }

    private AnsweredQuestion converse(Question question, AnswerSink sink, RequestMeter meter) {
        Conversations conversations = stages.memory().conversations();
        Recalled recalled = conversations.recall(question);
        AnsweredQuestion answered = answer(recalled.question(), sink, meter);
        boolean isRemembered = conversations.remember(question, answered.interaction());
        return recalled.isComplete() && isRemembered ? answered : answered.without(CONVERSATION);
    }

    private Budget budget(Question question) {
        return stages.memory().budgets().of(question.scope().tenant());
    }

    private static List<String> degraded(boolean isRecalled, List<String> others) {
        return isRecalled
                ? others
                : Stream.concat(Stream.of(CONVERSATION), others.stream()).toList();
    }

    private AnsweredQuestion answer(Question question, AnswerSink sink, RequestMeter meter) {
        Instant at = Instant.now();
        AnswerCache.Lookup answers =
                stages.answers().lookup(question, stages.maker().writer(question));
        Findings findings = observer.retrieval(question, () -> find(question, answers, meter));
        MadeAnswer made = answer(question, findings, answers, sink, meter);
        Interaction interaction = new Interaction(
                UUID.randomUUID(),
                observer.traceId(),
                question.scope().tenant(),
                question.origin(),
                at,
                question.text(),
                made.answer().withUsage(meter.expenses().usage()),
                made.passages(),
                meter.timings(),
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

    private Findings find(Question question, AnswerCache.Lookup answers, RequestMeter meter) {
        PreparedQuestion prepared = stages.finder().prepare(question, meter);
        return answers.find(prepared.asked())
                .<Findings>map(remembered -> new FoundAnswer(prepared.asked(), remembered))
                .orElseGet(() -> stages.finder().find(prepared, meter));
    }

    private MadeAnswer answer(
            Question question, Findings findings, AnswerCache.Lookup answers, AnswerSink sink, RequestMeter meter) {
        return switch (findings) {
            case FoundPassages found -> {
                MadeAnswer made = stages.maker().make(question, found, sink, meter);
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
