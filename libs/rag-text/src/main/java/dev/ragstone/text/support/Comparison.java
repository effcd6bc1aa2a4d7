package dev.ragstone.text.support;

import dev.ragstone.core.chunk.SourceSpan;
import dev.ragstone.text.TermWeights;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A claim beside a passage, word by word. */
final class Comparison {

    private static final int WEAKEST = 3;
    /** What a word is worth that the passage has, but not where it says the most of the claim. */
    private static final double HELD_ELSEWHERE = 0.8;
    /** Words for the same thing are nearer than this, on the scale of the default model. */
    private static final double OTHER_WORD = 0.7;

    private final ClaimTerms claim;
    private final PassageTerms passage;
    private final TermWeights weights;
    private final Set<String> claimed;
    private final Set<String> nearest;
    private final List<SourceSpan> misquoted;
    private final List<Holding> holdings;
    private final @Nullable Nearness nearness;

    Comparison(ClaimReading reading, PassageReading passage, TermWeights weights, @Nullable TokenAlignment alignment) {
        this.claim = reading.details();
        this.passage = passage.details();
        this.weights = weights;
        this.claimed = claim.terms();
        this.nearest = this.passage.nearestTo(claimed);
        this.misquoted = claim.quotes().stream()
                .filter(quote -> !passage.quotes(Wording.of(claim.textOf(quote))))
                .toList();
        this.holdings = claim.words().stream().map(this::holding).toList();
        this.nearness = alignment == null || isComplete() ? null : alignment.nearness(claim.text(), passage.whole());
    }

    SupportSignals signals() {
        return new SupportSignals(
                passage.coverage(claim.subjects(), weights),
                held(),
                weakest(),
                nearness != null || isComplete(),
                holdings.contains(Holding.MISSING_NUMBER),
                holdings.contains(Holding.MISSING_NAME) || !misquoted.isEmpty(),
                claim.isNegated() && !passage.denies(claimed));
    }

    /** The words that the passage does not hold. */
    List<SourceSpan> unsupported() {
        List<SourceSpan> unsupported = new ArrayList<>();
        for (int i = 0; i < holdings.size(); i++) {
            boolean isAbsent = holdings.get(i) == Holding.ABSENT && value(i) < OTHER_WORD;
            if (isAbsent || holdings.get(i).isMissing()) {
                unsupported.add(claim.words().get(i).span());
            }
        }
        return unsupported;
    }

    private Holding holding(ClaimWord word) {
        if (!passage.numbers().containsAll(word.numbers())) {
            return Holding.MISSING_NUMBER;
        }
        if (misquoted.stream().anyMatch(quote -> quote.contains(word.span()))) {
            return Holding.MISQUOTED;
        }
        if (nearest.containsAll(word.terms())) {
            return Holding.NEAR;
        }
        if (passage.terms().containsAll(word.terms()) || !word.numbers().isEmpty()) {
            return Holding.ELSEWHERE;
        }
        return word.isName() ? Holding.MISSING_NAME : Holding.ABSENT;
    }

    /** Whether there is no word that the passage might have another word for. */
    private boolean isComplete() {
        return !holdings.contains(Holding.ABSENT);
    }

    private double held() {
        long held = claimed.stream().filter(nearest::contains).count();
        return claimed.isEmpty() ? 0 : (double) held / claimed.size();
    }

    private double weakest() {
        double[] values = new double[holdings.size()];
        Arrays.setAll(values, this::value);
        return Arrays.stream(values).sorted().limit(WEAKEST).average().orElse(0);
    }

    private double value(int index) {
        return switch (holdings.get(index)) {
            case NEAR -> 1;
            case ELSEWHERE -> HELD_ELSEWHERE;
            case ABSENT ->
                nearness == null
                        ? 0
                        : nearness.of(claim.words().get(index).span()).orElse(0);
            case MISSING_NUMBER, MISSING_NAME, MISQUOTED -> 0;
        };
    }
}
