package dev.ragstone.eval.judge;

import static java.util.stream.Collectors.joining;

import dev.ragstone.core.entailment.Entailment;
import dev.ragstone.core.entailment.EntailmentException;
import dev.ragstone.core.entailment.EntailmentModel;
import dev.ragstone.core.entailment.EntailmentPair;
import dev.ragstone.eval.flow.Claim;
import dev.ragstone.eval.flow.Evidence;
import dev.ragstone.eval.flow.Finding;
import dev.ragstone.eval.flow.Subject;
import dev.ragstone.eval.metric.ClaimSplitter;
import dev.ragstone.eval.metric.UnjudgedException;
import dev.ragstone.eval.metric.Verdicts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Verdicts of an entailment model: a claim is supported where one passage entails it. Claims are sentences; what is no matter of
 * entailment, words say. Throws {@link UnjudgedException} where no verdict is to be had.
 */
final class EntailmentVerdicts implements Verdicts {

    private static final Logger LOG = Logger.getLogger(EntailmentVerdicts.class);

    private final Verdicts words;
    private final EntailmentModel model;
    private final double supportFrom;
    private final Map<EntailmentPair, Double> known = new HashMap<>();

    EntailmentVerdicts(Verdicts words, EntailmentModel model, double supportFrom) {
        this.words = words;
        this.model = model;
        this.supportFrom = supportFrom;
    }

    @Override
    public Subject subject() {
        return words.subject();
    }

    @Override
    public List<Claim> claims(String text) {
        return words.claims(text);
    }

    @Override
    public List<Finding> supportByPassages(List<Claim> claims) {
        List<List<Finding>> byPassage = supportByEachPassage(claims);
        return IntStream.range(0, claims.size())
                .mapToObj(claim -> byPassage.stream()
                        .map(findings -> findings.get(claim))
                        .max(Comparator.comparingDouble(Finding::support))
                        .orElseGet(() -> new Finding(claims.get(claim).text(), false, 0, null)))
                .toList();
    }

    @Override
    public List<List<Finding>> supportByEachPassage(List<Claim> claims) {
        judge(passages().stream()
                .flatMap(passage -> claims.stream().map(claim -> pair(passage.whole(), claim)))
                .toList());
        return passages().stream()
                .map(passage -> claims.stream()
                        .map(claim -> finding(claim, passage.whole(), passage.chunkId()))
                        .toList())
                .toList();
    }

    @Override
    public boolean isSupportedBy(Set<Integer> places, Claim claim) {
        String cited = places.stream()
                .sorted()
                .map(place -> passages().get(place).whole())
                .collect(joining("\n\n"));
        return !places.isEmpty() && supportBy(cited, claim) >= supportFrom;
    }

    @Override
    public List<Finding> supportBy(String text, List<Claim> claims) {
        String source = ClaimSplitter.split(text).stream().map(Claim::text).collect(joining("\n"));
        judge(claims.stream().map(claim -> pair(source, claim)).toList());
        return claims.stream().map(claim -> finding(claim, source, null)).toList();
    }

    @Override
    public List<Finding> useOfPassages(String text) {
        return words.useOfPassages(text);
    }

    @Override
    public List<Finding> relevanceOfPassages() {
        return words.relevanceOfPassages();
    }

    @Override
    public Set<String> entities(String text) {
        return words.entities(text);
    }

    @Override
    public Set<String> entitiesInPassages(Set<String> entities) {
        return words.entitiesInPassages(entities);
    }

    private List<Evidence> passages() {
        return subject().passages();
    }

    private Finding finding(Claim claim, String source, @Nullable String chunkId) {
        double support = supportBy(source, claim);
        return new Finding(claim.text(), support >= supportFrom, support, chunkId);
    }

    private double supportBy(String source, Claim claim) {
        EntailmentPair pair = pair(source, claim);
        judge(List.of(pair));
        return known.getOrDefault(pair, 0.0);
    }

    private static EntailmentPair pair(String source, Claim claim) {
        return new EntailmentPair(source, claim.text());
    }

    /** Asks about those that it has not been asked about, at once. */
    private void judge(List<EntailmentPair> pairs) {
        List<EntailmentPair> open = pairs.stream()
                .distinct()
                .filter(pair -> !known.containsKey(pair))
                .toList();
        if (open.isEmpty()) {
            return;
        }
        List<Entailment> verdicts = new ArrayList<>();
        try {
            verdicts.addAll(model.judge(open));
        } catch (EntailmentException e) {
            LOG.warnf("no verdict from %s: %s", model.name(), e.getMessage());
            throw UnjudgedException.failed(e.isTransient() ? "judge-unavailable" : "judge-malformed");
        }
        for (int i = 0; i < open.size(); i++) {
            known.put(open.get(i), verdicts.get(i).entailed());
        }
    }
}
