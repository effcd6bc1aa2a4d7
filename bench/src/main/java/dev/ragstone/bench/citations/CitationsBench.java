package dev.ragstone.bench.citations;

import dev.ragstone.bench.alteration.Alterations;
import dev.ragstone.core.embedding.Embedder;
import dev.ragstone.core.entailment.Entailment;
import dev.ragstone.core.entailment.EntailmentModel;
import dev.ragstone.core.entailment.EntailmentPair;
import dev.ragstone.lexical.StemmingAnalyzer;
import dev.ragstone.text.TermWeights;
import dev.ragstone.text.Terms;
import dev.ragstone.text.support.ClaimReading;
import dev.ragstone.text.support.PassageReading;
import dev.ragstone.text.support.SupportScorer;
import dev.ragstone.text.support.TokenAlignment;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Checks labelled claims as query-service checks those of answers; for the fit, supported ones also altered. */
public final class CitationsBench {

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final Terms terms = new Terms(new StemmingAnalyzer());
    private final SupportScorer scorer = new SupportScorer(terms);
    private final TokenAlignment alignment;
    private final @Nullable EntailmentModel entailment;
    private final PrintStream out;
    private final List<ExampleSet> sets = new ArrayList<>();

    /**
     * A bench.
     *
     * @param embedder compares words
     * @param entailment looks at the claims as well; null: there is no such model
     * @param out is told its progress
     */
    public CitationsBench(Embedder embedder, @Nullable EntailmentModel entailment, PrintStream out) {
        this.alignment = new TokenAlignment(embedder);
        this.entailment = entailment;
        this.out = out;
    }

    /** Checks the claims of a set. */
    public void check(ClaimSet set) {
        out.printf("checking %,d claims of %s%n", set.claims().size(), set.name());
        SetCheck check = new SetCheck(set);
        Alterations alterations =
                new Alterations(set.claims().stream().map(LabelledClaim::text).toList());
        List<Example> examples = new ArrayList<>();
        Iterator<Double> entailed = entailed(set).iterator();
        for (LabelledClaim claim : set.claims()) {
            examples.add(check.example(claim, false).entailed(entailed.next()));
            if (claim.supported()) {
                for (String altered : alterations.of(claim.text())) {
                    examples.add(check.example(new LabelledClaim(altered, claim.passage(), false), true));
                }
            }
        }
        sets.add(new ExampleSet(set.name(), set.folder(), examples));
    }

    /** What the sets checked so far show; of at least two folders. */
    public CitationsResult result() {
        return new Evaluation(sets, entailment != null).result();
    }

    /** What the entailment model says of each claim; NaN without one. */
    private List<Double> entailed(ClaimSet set) {
        if (entailment == null) {
            return Collections.nCopies(set.claims().size(), Double.NaN);
        }
        long begin = System.nanoTime();
        List<Double> entailed = entailment
                .judge(set.claims().stream()
                        .map(claim -> new EntailmentPair(claim.passage(), claim.text()))
                        .toList())
                .stream()
                .map(Entailment::entailed)
                .toList();
        double millis = (System.nanoTime() - begin) / 1e6;
        out.printf("%s took %.1f ms for each claim of %s%n", entailment.name(), millis / entailed.size(), set.name());
        return entailed;
    }

    /** The passages of a set stand for the candidates of a question, among which the service weighs terms. */
    private final class SetCheck {

        private final Map<String, PassageReading> readings = new HashMap<>();
        private final Map<String, Set<String>> passageTerms = new HashMap<>();
        private final TermWeights weights;

        SetCheck(ClaimSet set) {
            set.claims().forEach(claim -> passageTerms.computeIfAbsent(claim.passage(), terms::of));
            this.weights = TermWeights.among(passageTerms.values());
        }

        Example example(LabelledClaim claim, boolean isAltered) {
            ClaimReading reading = scorer.read(claim.text());
            PassageReading passage = readings.computeIfAbsent(claim.passage(), text -> scorer.read("", text));
            return new Example(
                    SPACE.split(claim.text().strip(), -1).length,
                    overlap(claim),
                    scorer.signals(reading, passage, weights, alignment),
                    scorer.signals(reading, passage, weights, null),
                    scorer.support(reading, passage, weights, alignment).value(),
                    claim.supported(),
                    isAltered);
        }

        private double overlap(LabelledClaim claim) {
            Set<String> claimed = terms.of(claim.text());
            Set<String> found = passageTerms.getOrDefault(claim.passage(), Set.of());
            return claimed.isEmpty()
                    ? 0
                    : (double) claimed.stream().filter(found::contains).count() / claimed.size();
        }
    }
}
