package dev.ragstone.eval.score;

import dev.ragstone.eval.flow.Finding;
import dev.ragstone.eval.flow.ScoreResult;
import dev.ragstone.eval.flow.Subject;
import java.util.List;

/** What the metrics over claims share: when they do not apply, and the share of claims for which the condition holds. */
abstract class ClaimScorer implements Scorer {

    private final ClaimCheck check;

    ClaimScorer(ClaimCheck check) {
        this.check = check;
    }

    /** Judges one claim. */
    abstract Finding judge(Claim claim, Subject subject, PassageTerms passages, ClaimCheck check);

    @Override
    public final ScoreResult score(Subject subject) {
        return switch (subject.status()) {
            case ABSTAINED -> new ScoreResult.Skipped(Reasons.ABSTAINED);
            case BLOCKED -> new ScoreResult.Skipped(Reasons.BLOCKED);
            case ANSWERED -> scoreAnswer(subject);
        };
    }

    private ScoreResult scoreAnswer(Subject subject) {
        if (subject.passages().isEmpty()) {
            return new ScoreResult.Skipped(Reasons.NO_PASSAGES);
        }
        List<Claim> claims = ClaimSplitter.split(subject.answer()).stream()
                .filter(check::isCheckable)
                .toList();
        if (claims.isEmpty()) {
            return new ScoreResult.Skipped(Reasons.NO_CLAIMS);
        }
        PassageTerms passages = new PassageTerms(subject.passages(), check.analyzer());
        List<Finding> findings = claims.stream()
                .map(claim -> judge(claim, subject, passages, check))
                .toList();
        return Shares.holding(findings);
    }
}
