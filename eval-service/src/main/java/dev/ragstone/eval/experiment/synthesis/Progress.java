package dev.ragstone.eval.experiment.synthesis;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * How far the writing of a data set has come.
 *
 * @param passages how many passages the documents have
 * @param read how many of them a model was shown
 * @param questions how many questions were taken, those without an answer among them
 * @param unanswerable how many of them the documents leave open
 * @param rejected how many questions were not taken, by reason
 * @param waitsFor why it goes on later; null while it goes on
 */
public record Progress(
        int passages,
        int read,
        int questions,
        int unanswerable,
        Map<String, Integer> rejected,
        @Nullable String waitsFor) {

    /** Before the first passage. */
    static final Progress NONE = new Progress(0, 0, 0, 0, Map.of(), null);

    public Progress {
        rejected = Collections.unmodifiableMap(new TreeMap<>(rejected));
    }

    /** The same, waiting. */
    Progress waiting(String reason) {
        return new Progress(passages, read, questions, unanswerable, rejected, reason);
    }
}
