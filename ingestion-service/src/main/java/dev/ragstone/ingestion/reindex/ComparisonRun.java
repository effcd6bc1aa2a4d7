package dev.ragstone.ingestion.reindex;

import dev.ragstone.ingestion.flow.Generation;
import java.util.List;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/** Compares a new generation with the serving one: documents, and what questions find. */
final class ComparisonRun {

    private ComparisonRun() {}

    static Comparison of(Generation serving, Generation next, ReindexState state) {
        DocumentComparison documents = new DocumentComparison(serving, next);
        documents.run();
        ShadowQuestions shadow = new ShadowQuestions(serving, next, state.tenant());
        List<GoldenQuestion> golden = state.golden();
        List<String> questions = golden.isEmpty()
                ? shadow.sample()
                : golden.stream().map(GoldenQuestion::question).toList();
        return new Comparison(
                documents.documents(),
                documents.missing(),
                documents.examples(),
                questions.size(),
                orNull(shadow.overlap(questions)),
                orNull(shadow.ndcg(serving, golden)),
                orNull(shadow.ndcg(next, golden)));
    }

    private static @Nullable Double orNull(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }
}
