package dev.ragstone.eval.score;

import dev.ragstone.eval.flow.ScoreResult;
import dev.ragstone.eval.flow.Subject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;

/** Runs all metrics over an interaction: every metric has exactly one result, whatever its scorer does. */
public final class Scoring {

    private static final Logger LOG = Logger.getLogger(Scoring.class);

    private final List<Scorer> scorers;

    /**
     * @throws IllegalArgumentException if two scorers have the same metric
     */
    public Scoring(List<Scorer> scorers) {
        this.scorers = List.copyOf(scorers);
        if (scorers.stream().map(Scorer::metric).distinct().count() != scorers.size()) {
            throw new IllegalArgumentException("two scorers have the same metric: "
                    + scorers.stream().map(Scorer::metric).toList());
        }
    }

    /** The result of each metric. */
    public Map<String, ScoreResult> score(Subject subject) {
        Map<String, ScoreResult> results = new LinkedHashMap<>();
        scorers.forEach(scorer -> results.put(scorer.metric(), scoreOrFail(scorer, subject)));
        return results;
    }

    private static ScoreResult scoreOrFail(Scorer scorer, Subject subject) {
        try {
            return scorer.score(subject);
        } catch (RuntimeException | StackOverflowError e) {
            // A defect in one metric must not stop the stream nor hide the other metrics; a regular expression may
            // overflow the stack over a text nobody thought of.
            LOG.errorf(e, "Metric %s failed; the interaction is recorded without it", scorer.metric());
            return new ScoreResult.Failed(Reasons.SCORER_ERROR);
        }
    }
}
