package dev.ragstone.text.support;

import dev.ragstone.text.Excerpt;
import dev.ragstone.text.Excerpts;
import dev.ragstone.text.Particulars;
import dev.ragstone.text.Terms;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A passage in the form in which claims are compared with it, made once for all of them. What only claims in other words need
 * is made when the first of them comes: not safe for use by several threads.
 */
public final class PassageReading {

    private final String headings;
    private final String text;
    private final Terms terms;
    private final Wording headingWords;
    private final List<Excerpt> excerpts;
    private final List<Wording> statements;
    private @Nullable PassageTerms details;

    private PassageReading(String headings, String text, Terms terms) {
        this.headings = headings;
        this.text = text;
        this.terms = terms;
        this.headingWords = Wording.of(headings);
        this.excerpts = List.copyOf(Excerpts.of(text));
        this.statements =
                excerpts.stream().map(excerpt -> Wording.of(excerpt.text())).toList();
    }

    /**
     * Reads a passage.
     *
     * @param headings title and headings it stands under, ended by a line break, or empty; they belong to each of its sentences
     * @param text the passage in Markdown, or plain
     */
    static PassageReading of(String headings, String text, Terms terms) {
        return new PassageReading(headings, text, terms);
    }

    /** What of it can be shown by itself, in order. */
    public List<Excerpt> excerpts() {
        return excerpts;
    }

    /** Its terms as a search has them, with those of its headings. */
    public Set<String> terms() {
        return details().subjects();
    }

    /** Everything, as the embedding model reads it. */
    String whole() {
        return headings + text;
    }

    /** Its terms and numbers. */
    PassageTerms details() {
        PassageTerms known = details;
        if (known == null) {
            known = PassageTerms.of(headings, text, terms);
            details = known;
        }
        return known;
    }

    /** Whether words stand in it one behind the other. */
    boolean quotes(Wording words) {
        return Wording.of(text).holds(words);
    }

    /** Whether it, or a heading, says these words, and denies nothing beside them. */
    boolean says(Wording words, Set<String> negations) {
        if (headingWords.holds(words)) {
            return true;
        }
        for (int i = 0; i < statements.size(); i++) {
            if (statements.get(i).holds(words)
                    && negations.containsAll(
                            Particulars.negationsIn(excerpts.get(i).text()))) {
                return true;
            }
        }
        return false;
    }
}
