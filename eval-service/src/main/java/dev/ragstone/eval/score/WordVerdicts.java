package dev.ragstone.eval.score;

import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toUnmodifiableSet;

import dev.ragstone.eval.flow.Claim;
import dev.ragstone.eval.flow.Evidence;
import dev.ragstone.eval.flow.Finding;
import dev.ragstone.eval.flow.Subject;
import dev.ragstone.eval.metric.ClaimSplitter;
import dev.ragstone.eval.metric.Verdicts;
import dev.ragstone.text.Particulars;
import dev.ragstone.text.TermWeights;
import dev.ragstone.text.support.ClaimReading;
import dev.ragstone.text.support.PassageReading;
import dev.ragstone.text.support.TokenAlignment;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Verdicts by words, numbers and names, without a language model: the same subject always gets the same ones. A claim is a
 * sentence. It is supported where {@link dev.ragstone.text.support.SupportScorer} finds enough support in one passage; a passage
 * is relevant where it has enough of the question's terms, by weight. Meaning is not seen: a passage of synonyms counts as
 * irrelevant.
 */
final class WordVerdicts implements Verdicts {

    /** What a claim is compared with. */
    private record Source(String headings, String text) {}

    private record Comparison(String claim, Source source) {}

    private final Subject subject;
    private final WordReader reader;
    private final @Nullable TokenAlignment alignment;
    private final List<Source> passages;
    private final Map<String, List<Claim>> claims = new HashMap<>();
    private final Map<Source, PassageReading> passageReadings = new HashMap<>();
    private final Map<String, ClaimReading> claimReadings = new HashMap<>();
    private final Map<Comparison, Double> supports = new HashMap<>();
    private @Nullable TermWeights weights;

    WordVerdicts(Subject subject, WordReader reader, @Nullable TokenAlignment alignment) {
        this.subject = subject;
        this.reader = reader;
        this.alignment = alignment;
        this.passages = subject.passages().stream()
                .map(passage -> new Source(passage.headings(), passage.text()))
                .toList();
    }

    @Override
    public Subject subject() {
        return subject;
    }

    @Override
    public List<Claim> claims(String text) {
        return claims.computeIfAbsent(text, cut -> ClaimSplitter.split(cut).stream()
                .filter(claim -> !reader.terms().of(claim.text()).isEmpty())
                .toList());
    }

    @Override
    public List<Finding> supportByPassages(List<Claim> claims) {
        return claims.stream().map(this::bestSupport).toList();
    }

    @Override
    public List<List<Finding>> supportByEachPassage(List<Claim> claims) {
        return IntStream.range(0, passages.size())
                .mapToObj(place -> claims.stream()
                        .map(claim -> supportByPassage(place, claim))
                        .toList())
                .toList();
    }

    @Override
    public boolean isSupportedBy(Set<Integer> places, Claim claim) {
        return switch (places.size()) {
            case 0 -> false;
            case 1 -> supportByPassage(places.iterator().next(), claim).holds();
            default -> reader.isSupport(support(claim, joined(places)));
        };
    }

    @Override
    public List<Finding> supportBy(String text, List<Claim> claims) {
        Source source = new Source("", withoutMarkers(text));
        return claims.stream().map(claim -> supportBy(source, claim)).toList();
    }

    @Override
    public List<Finding> useOfPassages(String text) {
        List<Claim> claims = claims(text);
        return IntStream.range(0, passages.size())
                .mapToObj(place -> {
                    double best = claims.stream()
                            .mapToDouble(claim -> support(claim, passages.get(place)))
                            .max()
                            .orElse(0);
                    return finding(chunkId(place), best, chunkId(place));
                })
                .toList();
    }

    @Override
    public List<Finding> relevanceOfPassages() {
        Set<String> asked = Set.copyOf(reader.terms().inOrder(subject.question()));
        return IntStream.range(0, asked.isEmpty() ? 0 : passages.size())
                .mapToObj(place -> {
                    double share =
                            weights().share(asked, reading(passages.get(place)).terms());
                    return new Finding(chunkId(place), reader.isRelevant(share), share, chunkId(place));
                })
                .toList();
    }

    @Override
    public Set<String> entities(String text) {
        return ClaimSplitter.split(text).stream()
                .flatMap(sentence -> named(sentence.text()))
                .collect(toUnmodifiableSet());
    }

    @Override
    public Set<String> entitiesInPassages(Set<String> entities) {
        // The first word of a text is not taken for a name, so that something has to stand before it.
        Set<String> named = subject.passages().stream()
                .flatMap(passage -> named(" " + passage.whole()))
                .collect(toUnmodifiableSet());
        return entities.stream().filter(named::contains).collect(toUnmodifiableSet());
    }

    private static Stream<String> named(String text) {
        Particulars particulars = Particulars.of(text);
        return Stream.concat(particulars.names().stream(), particulars.numbers().stream());
    }

    private Finding bestSupport(Claim claim) {
        return IntStream.range(0, passages.size())
                .mapToObj(place -> supportByPassage(place, claim))
                .max(Comparator.comparingDouble(Finding::support))
                .orElseGet(() -> new Finding(claim.text(), false, 0, null));
    }

    private Finding supportByPassage(int place, Claim claim) {
        return finding(claim.text(), support(claim, passages.get(place)), chunkId(place));
    }

    private Finding supportBy(Source source, Claim claim) {
        return finding(claim.text(), support(claim, source), null);
    }

    private Finding finding(String text, double support, @Nullable String chunkId) {
        return new Finding(text, reader.isSupport(support), support, chunkId);
    }

    private double support(Claim claim, Source source) {
        Comparison comparison = new Comparison(claim.text(), source);
        Double known = supports.get(comparison);
        if (known == null) {
            known = reader.supports()
                    .support(reading(claim.text()), reading(source), weights(), alignment)
                    .value();
            supports.put(comparison, known);
        }
        return known;
    }

    private TermWeights weights() {
        TermWeights known = weights;
        if (known == null) {
            known = TermWeights.among(
                    passages.stream().map(passage -> reading(passage).terms()).toList());
            weights = known;
        }
        return known;
    }

    private ClaimReading reading(String claim) {
        return claimReadings.computeIfAbsent(claim, reader.supports()::read);
    }

    private PassageReading reading(Source source) {
        return passageReadings.computeIfAbsent(source, read -> reader.supports().read(read.headings(), read.text()));
    }

    private Source joined(Set<Integer> places) {
        return new Source(
                "",
                places.stream()
                        .sorted()
                        .map(place -> subject.passages().get(place))
                        .map(Evidence::whole)
                        .collect(joining("\n\n")));
    }

    private static String withoutMarkers(String text) {
        return ClaimSplitter.split(text).stream().map(Claim::text).collect(joining("\n"));
    }

    private String chunkId(int place) {
        return subject.passages().get(place).chunkId();
    }
}
