package dev.ragstone.eval.score;

import dev.ragstone.core.embedding.Embedder;
import dev.ragstone.core.lexical.TermAnalyzer;
import dev.ragstone.eval.flow.Subject;
import dev.ragstone.eval.metric.Verdicts;
import dev.ragstone.text.Terms;
import dev.ragstone.text.support.SupportScorer;
import dev.ragstone.text.support.TokenAlignment;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Reads subjects by their words. Safe for use by many threads at once.
 *
 * @param terms cuts texts into terms
 * @param supports weighs how far a text supports a claim
 * @param supportFrom the least support of a claim that counts as supported, 0 to 1
 * @param relevanceFrom the least share of the question's terms, by weight, that a relevant passage has, 0 to 1
 * @param embedder compares words that a passage does not have with those it has; null: they are not compared
 */
public record WordReader(
        Terms terms,
        SupportScorer supports,
        double supportFrom,
        double relevanceFrom,
        @Nullable Supplier<Embedder> embedder) {

    /** Reads in the terms that this analyzer gives. */
    public static WordReader of(
            TermAnalyzer analyzer, double supportFrom, double relevanceFrom, @Nullable Supplier<Embedder> embedder) {
        Terms terms = new Terms(analyzer);
        return new WordReader(terms, new SupportScorer(terms), supportFrom, relevanceFrom, embedder);
    }

    /** What is true of a subject, by its words. */
    public Verdicts read(Subject subject) {
        return new WordVerdicts(subject, this, embedder == null ? null : new TokenAlignment(embedder.get()));
    }

    boolean isSupport(double support) {
        return support >= supportFrom;
    }

    boolean isRelevant(double share) {
        return share >= relevanceFrom;
    }
}
