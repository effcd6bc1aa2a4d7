package dev.ragstone.eval.formula;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.Predicate;

/**
 * Citation recall and precision of ALCE (Gao et al., "Enabling Large Language Models to Generate Text with Citations", 2023).
 *
 * @param claims of each claim, what is known of its citations
 */
public record Attribution(List<Cited> claims) {

    public Attribution {
        claims = List.copyOf(claims);
    }

    /**
     * A claim with its citations.
     *
     * @param isSupported whether the cited passages together support it; false where it cites none
     * @param citations of each citation, what it does for the claim
     */
    public record Cited(boolean isSupported, List<Citation> citations) {
        public Cited {
            citations = List.copyOf(citations);
        }
    }

    /**
     * One citation of a claim.
     *
     * @param supportsAlone whether the passage supports the claim by itself
     * @param othersSupport whether the claim's other citations together do
     */
    public record Citation(boolean supportsAlone, boolean othersSupport) {
        /** Whether it does something for a claim that is supported: by itself, or because the others need it. */
        boolean isNeeded() {
            return supportsAlone || !othersSupport;
        }
    }

    /** Claims that cite anything / claims; empty if there are no claims. */
    public OptionalDouble coverage() {
        return Share.of(
                claims.stream().map(claim -> !claim.citations().isEmpty()).toList());
    }

    /** Claims whose citations together support them / claims; empty if there are no claims. */
    public OptionalDouble recall() {
        return Share.of(claims.stream().map(Cited::isSupported).toList());
    }

    /** Citations of supported claims that do something for them / citations; empty if nothing is cited. */
    public OptionalDouble precision() {
        List<Boolean> verdicts = new ArrayList<>();
        for (Cited claim : claims) {
            Predicate<Citation> isPrecise = citation -> claim.isSupported() && citation.isNeeded();
            claim.citations().stream().map(isPrecise::test).forEach(verdicts::add);
        }
        return Share.of(verdicts);
    }
}
