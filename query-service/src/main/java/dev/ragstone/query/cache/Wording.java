package dev.ragstone.query.cache;

import dev.ragstone.core.embedding.Embedding;
import dev.ragstone.text.Particulars;
import java.util.List;

/**
 * The words of a question: their vector, and what decides about the answer though it hardly moves the vector.
 *
 * @param text the words
 * @param particulars their numbers, names and negations
 * @param terms their terms without function words, in their order: "JSON to XML" is not "XML to JSON"
 * @param vector their vector
 */
record Wording(String text, Particulars particulars, List<String> terms, Embedding vector) {

    /** The longer a question, the less a term of it moves the vector: beyond so many, nearness says too little. */
    private static final int MOST_TERMS = 12;

    Wording {
        terms = List.copyOf(terms);
    }

    /** Whether nothing but the vectors can tell the two apart. */
    boolean agreesWith(Wording other) {
        return terms.size() <= MOST_TERMS
                && other.terms.size() <= MOST_TERMS
                && particulars.equals(other.particulars)
                && shared(other).equals(other.shared(this));
    }

    private List<String> shared(Wording other) {
        return terms.stream().filter(other.terms::contains).toList();
    }
}
