package dev.ragstone.query.flow;

import dev.ragstone.core.embedding.Embedding;
import dev.ragstone.core.embedding.QuestionEncoding;
import dev.ragstone.core.embedding.QuestionTokens;
import dev.ragstone.core.lexical.TermFrequencies;
import org.jspecify.annotations.Nullable;

/**
 * A question in the forms the index is searched with.
 *
 * @param question the question
 * @param encoding what the model makes of it; null leaves the dense channel out
 * @param terms its terms; null leaves the lexical channel out
 */
public record AnalysedQuestion(
        Question question, @Nullable QuestionEncoding encoding, @Nullable TermFrequencies terms) {

    /** Its vector; null leaves the dense channel out. */
    public @Nullable Embedding embedding() {
        return encoding == null ? null : encoding.embedding();
    }

    /** Its tokens for late interaction; null where there are none. */
    public @Nullable QuestionTokens tokens() {
        return encoding == null ? null : encoding.tokens();
    }

    /** Whether it can be compared with the tokens of chunks. */
    public boolean hasTokens() {
        return tokens() != null;
    }
}
