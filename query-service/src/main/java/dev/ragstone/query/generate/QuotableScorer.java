package dev.ragstone.query.generate;

import dev.ragstone.core.answer.Passage;
import dev.ragstone.core.chunk.Chunk;
import dev.ragstone.core.embedding.CosineScale;
import dev.ragstone.query.flow.Evidence;
import dev.ragstone.query.flow.QuestionVector;
import dev.ragstone.text.Terms;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Orders what could be quoted by how well it fits a question: its share of the question's weighted terms, the nearness of
 * its vector for the best of them, and the rank of its passage.
 */
final class QuotableScorer {

    // Terms of the title or a heading say what a sentence is about, but the answer is not in them.
    private static final double CONTEXT_SHARE = 0.5;
    private static final double COVERAGE_WEIGHT = 0.5;
    private static final double SIMILARITY_WEIGHT = 1.0;
    private static final double RANK_WEIGHT = 0.1;
    // A row out of its table is hard to read.
    private static final double TABLE_ROW = -0.05;
    // Who asks how to do something wants to see it done.
    private static final double CODE_FOR_HOW_TO = 0.1;
    // Who asks what something is wants its definition.
    private static final double DEFINITION = 0.1;
    private static final Pattern WHAT_IS = Pattern.compile(
            "^\\s*what(?:'s|\\s+is|\\s+are)\\s+(?:an?\\s+|the\\s+)?([^?,]+?)(?:\\s+and\\s[^?]*)?\\s*\\?*\\s*$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern HOW_TO = Pattern.compile(
            "\\bhow\\s+(?:do|can|could|would|should|to|may|must)\\b|\\b(?:command|example|snippet|syntax)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Comparator<Scored> BEST_FIRST = Comparator.comparingDouble(Scored::score)
            .reversed()
            .thenComparing(scored -> scored.quotable().passage().rank())
            .thenComparing(scored -> scored.quotable().start());

    private final Terms terms;
    private final Closeness closeness;

    QuotableScorer(Terms terms, Closeness closeness) {
        this.terms = terms;
        this.closeness = closeness;
    }

    /** Everything that can be quoted, best first. */
    List<Scored> score(Evidence evidence, Set<String> asked) {
        List<Scored> byTerms = evidence.passages().stream()
                .flatMap(passage -> scoreByTerms(passage, evidence, asked).stream())
                .sorted(BEST_FIRST)
                .toList();
        QuestionVector question = evidence.vector();
        if (question == null || closeness.most() == 0) {
            return byTerms;
        }
        int compared = Math.min(closeness.most(), byTerms.size());
        List<Scored> scored = new ArrayList<>();
        byTerms.subList(0, compared).forEach(candidate -> scored.add(withSimilarity(candidate, question)));
        scored.addAll(byTerms.subList(compared, byTerms.size()));
        scored.sort(BEST_FIRST);
        return scored;
    }

    private List<Scored> scoreByTerms(Passage passage, Evidence evidence, Set<String> asked) {
        Set<String> context = terms.of(context(passage.chunk()));
        return Quotables.of(passage).stream()
                .map(quotable -> scoreByTerms(quotable, context, evidence, asked))
                .toList();
    }

    private Scored scoreByTerms(Quotable quotable, Set<String> context, Evidence evidence, Set<String> asked) {
        Set<String> own = terms.of(quotable.text());
        Set<String> withContext = new HashSet<>(own);
        withContext.addAll(context);
        double ownShare = evidence.weights().share(asked, own);
        double coverage = ownShare + CONTEXT_SHARE * (evidence.weights().share(asked, withContext) - ownShare);
        double score = COVERAGE_WEIGHT * coverage
                + RANK_WEIGHT / quotable.passage().rank()
                + fitness(quotable, evidence.question());
        return new Scored(quotable, own, coverage, Double.NaN, score);
    }

    private static double fitness(Quotable quotable, String question) {
        return switch (quotable.kind()) {
            case TABLE_ROW -> TABLE_ROW;
            case CODE -> HOW_TO.matcher(question).find() ? CODE_FOR_HOW_TO : 0;
            case SENTENCE, LIST_ITEM -> defines(quotable.text(), question) ? DEFINITION : 0;
        };
    }

    private static boolean defines(String text, String question) {
        Matcher asked = WHAT_IS.matcher(question);
        return asked.find()
                && Pattern.compile(
                                "^(?:an?\\s+|the\\s+)?[*_`]*" + Pattern.quote(asked.group(1))
                                        + "[*_`]*(?:\\s*\\([^)]*\\))?,?\\s+(?:is|are|means?|refers?)\\b",
                                Pattern.CASE_INSENSITIVE)
                        .matcher(text)
                        .find();
    }

    private Scored withSimilarity(Scored scored, QuestionVector question) {
        double similarity = closeness.of(question, scored.quotable());
        if (Double.isNaN(similarity)) {
            return scored;
        }
        double score = scored.score() + SIMILARITY_WEIGHT * Math.max(0, similarity - CosineScale.UNRELATED);
        return new Scored(scored.quotable(), scored.terms(), scored.coverage(), similarity, score);
    }

    private static String context(Chunk chunk) {
        return chunk.attributes().title() + '\n' + String.join("\n", chunk.headings());
    }
}
