package dev.ragstone.eval.metric;

import static java.util.stream.Collectors.toCollection;

import dev.ragstone.eval.flow.Metric;
import dev.ragstone.eval.flow.ScoreResult;
import dev.ragstone.eval.flow.Subject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Runs metrics over a subject: every metric has exactly one result, whatever its scorer does. */
public final class Scoring {

    private static final Logger LOG = Logger.getLogger(Scoring.class);

    private final List<Tier> tiers;

    /**
     * @throws IllegalArgumentException if two scorers have the same metric
     */
    public Scoring(List<Tier> tiers) {
        this.tiers = List.copyOf(tiers);
        List<Metric> all = metrics();
        if (all.stream().map(Metric::name).distinct().count() != all.size()) {
            throw new IllegalArgumentException("two scorers have the same metric: " + all);
        }
    }

    /** All metrics there are. */
    public List<Metric> metrics() {
        return tiers.stream()
                .flatMap(tier -> tier.scorers().stream())
                .map(Scorer::metric)
                .toList();
    }

    /** The names of all metrics. */
    public Set<String> names() {
        return names(tiers);
    }

    /** The names of those that cost no money. */
    public Set<String> freeNames() {
        return names(tiers.stream().filter(Tier::isFree).toList());
    }

    /** The result of each metric that live traffic is judged by. */
    public Map<String, ScoreResult> scoreLive(Subject subject) {
        return score(subject, tiers.stream().filter(Tier::isLive).toList(), metric -> true);
    }

    /**
     * The result of each of some metrics.
     *
     * @throws IllegalArgumentException if there is no such metric; the message says which there are
     */
    public Map<String, ScoreResult> score(Subject subject, Collection<String> metrics) {
        Set<String> known = names();
        TreeSet<String> unknown = new TreeSet<>(metrics);
        unknown.removeAll(known);
        if (!unknown.isEmpty()) {
            throw new IllegalArgumentException("there are no metrics %s; there are %s".formatted(unknown, known));
        }
        return score(subject, tiers, metrics::contains);
    }

    private static Set<String> names(List<Tier> tiers) {
        return tiers.stream()
                .flatMap(tier -> tier.scorers().stream())
                .map(scorer -> scorer.metric().name())
                .collect(toCollection(TreeSet::new));
    }

    private static Map<String, ScoreResult> score(Subject subject, List<Tier> tiers, Predicate<String> isWanted) {
        Map<String, ScoreResult> results = new TreeMap<>();
        for (Tier tier : tiers) {
            List<Scorer> wanted = tier.scorers().stream()
                    .filter(scorer -> isWanted.test(scorer.metric().name()))
                    .toList();
            if (!wanted.isEmpty()) {
                Verdicts verdicts = tier.judge().apply(subject);
                wanted.forEach(
                        scorer -> results.put(scorer.metric().name(), scoreOrFail(scorer, verdicts, tier.name())));
            }
        }
        return results;
    }

    private static ScoreResult scoreOrFail(Scorer scorer, Verdicts verdicts, @Nullable String judge) {
        try {
            ScoreResult result = scorer.score(verdicts);
            if (result instanceof ScoreResult.Scored scored
                    && !scorer.metric().scale().contains(scored.value())) {
                throw new IllegalStateException("%s is not on the scale %s"
                        .formatted(scored.value(), scorer.metric().scale()));
            }
            return result instanceof ScoreResult.Scored scored ? scored.by(judge) : result;
        } catch (UnjudgedException e) {
            return e.result();
        } catch (RuntimeException | StackOverflowError e) {
            // A defect in one metric must not stop the stream nor hide the other metrics; a regular expression may
            // overflow the stack over a text nobody thought of.
            LOG.errorf(
                    e,
                    "Metric %s failed; the interaction is recorded without it",
                    scorer.metric().name());
            return new ScoreResult.Failed(Reasons.SCORER_ERROR);
        }
    }
}
