package dev.ragstone.eval.score;

import static java.util.stream.Collectors.toCollection;

import dev.ragstone.eval.flow.CitationMark;
import dev.ragstone.eval.flow.Claim;
import dev.ragstone.eval.flow.Finding;
import dev.ragstone.eval.flow.Metric;
import dev.ragstone.eval.flow.ScoreResult;
import dev.ragstone.eval.flow.Subject;
import dev.ragstone.eval.formula.Attribution;
import dev.ragstone.eval.metric.Answers;
import dev.ragstone.eval.metric.Reasons;
import dev.ragstone.eval.metric.Scorer;
import dev.ragstone.eval.metric.Verdicts;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * The metrics over citations, 0 to 1: {@code citation_coverage} is the share of claims that cite anything,
 * {@code citation_recall} the share that their citations support, and {@code citation_precision} the share of citations that
 * do something for a claim (ALCE, see {@link Attribution}). A marker that refers to no passage supports nothing.
 *
 * <p>Skipped: {@code abstained}, {@code blocked}, {@code no-passages}, {@code no-claims}; the precision also {@code no-citations}.
 */
public final class CitationScorer implements Scorer {

    private final Metric metric;
    private final Function<Attribution, OptionalDouble> formula;

    private CitationScorer(String metric, Function<Attribution, OptionalDouble> formula) {
        this.metric = Metric.share(metric);
        this.formula = formula;
    }

    /** How much is cited. */
    public static CitationScorer coverage() {
        return new CitationScorer("citation_coverage", Attribution::coverage);
    }

    /** How much is rightly cited. */
    public static CitationScorer recall() {
        return new CitationScorer("citation_recall", Attribution::recall);
    }

    /** How much of what is cited is needed. */
    public static CitationScorer precision() {
        return new CitationScorer("citation_precision", Attribution::precision);
    }

    @Override
    public Metric metric() {
        return metric;
    }

    @Override
    public ScoreResult score(Verdicts verdicts) {
        Subject subject = verdicts.subject();
        return Answers.ifGiven(subject, () -> Answers.ifRetrieved(subject, () -> scoreAnswer(verdicts)));
    }

    private ScoreResult scoreAnswer(Verdicts verdicts) {
        List<Claim> claims = verdicts.claims(verdicts.subject().answer());
        if (claims.isEmpty()) {
            return new ScoreResult.Skipped(Reasons.NO_CLAIMS);
        }
        List<Attribution.Cited> cited = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (Claim claim : claims) {
            Attribution.Cited attribution = attribution(claim, verdicts);
            cited.add(attribution);
            findings.add(finding(claim, attribution.isSupported(), verdicts.subject()));
        }
        return Answers.valueOrSkipped(formula.apply(new Attribution(cited)), findings, Reasons.NO_CITATIONS);
    }

    private static Attribution.Cited attribution(Claim claim, Verdicts verdicts) {
        Subject subject = verdicts.subject();
        Set<Integer> all = places(claim.markers(), subject);
        List<Attribution.Citation> citations = claim.markers().stream()
                .sorted()
                .map(marker -> citation(claim, places(Set.of(marker), subject), all, verdicts))
                .toList();
        return new Attribution.Cited(verdicts.isSupportedBy(all, claim), citations);
    }

    private static Attribution.Citation citation(Claim claim, Set<Integer> cited, Set<Integer> all, Verdicts verdicts) {
        Set<Integer> others = new TreeSet<>(all);
        others.removeAll(cited);
        // What refers to nothing is not needed either.
        return new Attribution.Citation(
                verdicts.isSupportedBy(cited, claim), cited.isEmpty() || verdicts.isSupportedBy(others, claim));
    }

    private static Set<Integer> places(Set<Integer> markers, Subject subject) {
        List<String> cited = subject.citations().stream()
                .filter(citation -> markers.contains(citation.marker()))
                .map(CitationMark::chunkId)
                .toList();
        return IntStream.range(0, subject.passages().size())
                .filter(place -> cited.contains(subject.passages().get(place).chunkId()))
                .boxed()
                .collect(toCollection(TreeSet::new));
    }

    private static Finding finding(Claim claim, boolean isSupported, Subject subject) {
        String first = places(claim.markers(), subject).stream()
                .findFirst()
                .map(place -> subject.passages().get(place).chunkId())
                .orElse(null);
        return new Finding(claim.text(), isSupported, isSupported ? 1 : 0, first);
    }
}
