package dev.ragstone.eval.experiment.run;

import dev.ragstone.eval.flow.Metric;
import dev.ragstone.eval.flow.ScoreResult;
import dev.ragstone.eval.flow.Subject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Says what metrics think of answers. */
public interface AnswerJudge {

    /** All metrics there are. */
    List<Metric> metrics();

    /** The names of those that are meant where none are named. */
    Set<String> usual();

    /**
     * The result of each of some metrics.
     *
     * @throws IllegalArgumentException if there is no such metric
     */
    Map<String, ScoreResult> judge(Subject subject, Collection<String> metrics);
}
