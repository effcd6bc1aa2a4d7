package dev.ragstone.eval.metric;

import dev.ragstone.eval.flow.ScoreResult;

/** There is no verdict, and for a reason: whoever needs it has a result without a value. */
public final class UnjudgedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient ScoreResult result;

    private UnjudgedException(ScoreResult result, String reason) {
        super(reason);
        this.result = result;
    }

    /** Verdicts are not given, for now. */
    public static UnjudgedException skipped(String reason) {
        return new UnjudgedException(new ScoreResult.Skipped(reason), reason);
    }

    /** It was tried, and did not work. */
    public static UnjudgedException failed(String reason) {
        return new UnjudgedException(new ScoreResult.Failed(reason), reason);
    }

    /** What that makes of a metric. */
    public ScoreResult result() {
        return result;
    }
}
