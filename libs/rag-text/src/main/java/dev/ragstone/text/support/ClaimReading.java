package dev.ragstone.text.support;

import dev.ragstone.text.Particulars;
import dev.ragstone.text.Terms;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A claim in the form in which it is compared with passages, made once for all of them. What only passages in other words need is
 * made when the first of them comes: not safe for use by several threads.
 */
public final class ClaimReading {

    private final String text;
    private final Terms terms;
    private final Wording wording;
    private final Particulars particulars;
    private @Nullable ClaimTerms details;

    private ClaimReading(String text, Terms terms) {
        this.text = text;
        this.terms = terms;
        this.wording = Wording.of(text);
        this.particulars = Particulars.of(text);
    }

    static ClaimReading of(String text, Terms terms) {
        return new ClaimReading(text, terms);
    }

    /** Its words in their order. */
    Wording wording() {
        return wording;
    }

    /** Its words that deny something. */
    Set<String> negations() {
        return particulars.negations();
    }

    /** Its terms, word by word. */
    ClaimTerms details() {
        ClaimTerms known = details;
        if (known == null) {
            known = ClaimTerms.of(text, particulars, terms);
            details = known;
        }
        return known;
    }
}
