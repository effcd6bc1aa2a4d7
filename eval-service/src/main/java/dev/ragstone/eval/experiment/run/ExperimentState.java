package dev.ragstone.eval.experiment.run;

import dev.ragstone.eval.experiment.outcome.Gate.Conclusion;

/** Where an experiment stands. */
public enum ExperimentState {
    /** No process has begun to work on it. */
    QUEUED,
    /** Questions are being asked. */
    RUNNING,
    /** No metric that decides is worse than the baseline. */
    PASSED,
    /** One of them is, significantly. */
    REGRESSED,
    /** There are too few cases to tell, not all of them were answered, or there is nothing to compare with. */
    CANNOT_TELL,
    /** It could not be carried out. */
    FAILED,
    /** Somebody has ended it. */
    CANCELLED;

    /** The state of an experiment that has come to this. */
    static ExperimentState of(Conclusion conclusion) {
        return switch (conclusion) {
            case PASSED -> PASSED;
            case REGRESSED -> REGRESSED;
            case CANNOT_TELL -> CANNOT_TELL;
        };
    }

    /** Whether nothing more will happen. */
    public boolean isEnd() {
        return switch (this) {
            case QUEUED, RUNNING -> false;
            case PASSED, REGRESSED, CANNOT_TELL, FAILED, CANCELLED -> true;
        };
    }

    /** Whether others may be compared with it, and none takes a regression for what is usual. */
    public boolean isFitForComparison() {
        return switch (this) {
            case PASSED, CANNOT_TELL -> true;
            case QUEUED, RUNNING, REGRESSED, FAILED, CANCELLED -> false;
        };
    }
}
