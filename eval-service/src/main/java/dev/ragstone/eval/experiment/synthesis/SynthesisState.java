package dev.ragstone.eval.experiment.synthesis;

/** How far the writing of a data set is. */
public enum SynthesisState {
    /** No passage has been read. */
    QUEUED,
    /** Questions are being written. */
    RUNNING,
    /** It goes on by itself when there is money, or a model, again. */
    WAITING,
    /** The data set is kept. */
    DONE,
    /** There is no data set; the failure says why. */
    FAILED,
    /** Somebody ended it. */
    CANCELLED;

    /** The state of work that has not ended. */
    static SynthesisState of(Progress progress) {
        if (progress.waitsFor() != null) {
            return WAITING;
        }
        return progress.read() == 0 ? QUEUED : RUNNING;
    }
}
