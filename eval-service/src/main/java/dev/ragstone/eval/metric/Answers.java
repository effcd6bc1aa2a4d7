package dev.ragstone.eval.metric;

import dev.ragstone.eval.flow.Finding;
import dev.ragstone.eval.flow.ScoreResult;
import dev.ragstone.eval.flow.ScoreResult.Scored;
import dev.ragstone.eval.flow.ScoreResult.Skipped;
import dev.ragstone.eval.flow.Subject;
import dev.ragstone.eval.formula.Share;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.Supplier;

/** What metrics have in common: to what they do not apply, and what is left of findings. */
public final class Answers {

    private Answers() {}

    /** Judges an answer; one that was withheld is skipped. */
    public static ScoreResult ifGiven(Subject subject, Supplier<ScoreResult> judgement) {
        return switch (subject.status()) {
            case ABSTAINED -> new Skipped(Reasons.ABSTAINED);
            case BLOCKED -> new Skipped(Reasons.BLOCKED);
            case ANSWERED -> judgement.get();
        };
    }

    /** Judges what was retrieved; where nothing was, it is skipped. */
    public static ScoreResult ifRetrieved(Subject subject, Supplier<ScoreResult> judgement) {
        return subject.passages().isEmpty() ? new Skipped(Reasons.NO_PASSAGES) : judgement.get();
    }

    /** Judges by the reference; where there is none, it is skipped. */
    public static ScoreResult ifReferenced(Subject subject, Function<String, ScoreResult> judgement) {
        String reference = subject.reference().answer();
        return reference == null ? new Skipped(Reasons.NO_REFERENCE) : judgement.apply(reference);
    }

    /** The share of findings that hold; none are skipped with this reason. */
    public static ScoreResult share(List<Finding> findings, String reasonOfNone) {
        return valueOrSkipped(Share.of(verdicts(findings)), findings, reasonOfNone);
    }

    /** A value with what it is made of; none is skipped with this reason. */
    public static ScoreResult valueOrSkipped(OptionalDouble value, List<Finding> findings, String reasonOfNone) {
        return value.isPresent() ? new Scored(value.getAsDouble(), findings) : new Skipped(reasonOfNone);
    }

    /** What the findings say. */
    public static List<Boolean> verdicts(List<Finding> findings) {
        return findings.stream().map(Finding::holds).toList();
    }
}
