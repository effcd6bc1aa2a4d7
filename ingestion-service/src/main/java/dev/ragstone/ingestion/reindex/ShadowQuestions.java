package dev.ragstone.ingestion.reindex;

import dev.ragstone.core.chunk.Chunk;
import dev.ragstone.core.index.DocumentEntry;
import dev.ragstone.core.index.DocumentState;
import dev.ragstone.core.index.EntryQuery;
import dev.ragstone.core.index.Filter;
import dev.ragstone.core.index.Hit;
import dev.ragstone.core.index.Scope;
import dev.ragstone.core.index.SearchRequest;
import dev.ragstone.core.score.Similarity;
import dev.ragstone.ingestion.flow.Generation;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * Asks both generations the same questions and compares what their vectors find; the other channel is the same in both.
 * Documents are ranked by their best chunk. Only what everyone in the tenant may read takes part.
 */
final class ShadowQuestions {

    private static final int TOP = 10;
    private static final int DEPTH = 100;

    /** Titles that serve as questions where none are given. */
    private static final int SAMPLE = 50;

    private final Generation serving;
    private final Generation next;
    private final String tenant;

    ShadowQuestions(Generation serving, Generation next, String tenant) {
        this.serving = serving;
        this.next = next;
        this.tenant = tenant;
    }

    /** The titles of some documents of the tenant: questions that have an answer, although nobody asked them so. */
    List<String> sample() {
        return serving
                .index()
                .registry()
                .list(new EntryQuery(tenant, DocumentState.INDEXED, null, SAMPLE))
                .entries()
                .stream()
                .map(DocumentEntry::id)
                .flatMap(id -> serving.index().searcher().chunksOf(id).stream().limit(1))
                .map(chunk -> chunk.attributes().title())
                .filter(title -> !title.isBlank())
                .distinct()
                .toList();
    }

    /**
     * The mean share of the ten best documents that both generations find: of as many as the one that finds more has.
     *
     * @return 0 to 1; empty without questions
     */
    OptionalDouble overlap(List<String> questions) {
        return questions.stream()
                .mapToDouble(question -> overlap(best(serving, question), best(next, question)))
                .average();
    }

    /**
     * The mean nDCG@10 of a generation: gain 1 for each document that answers, discount log2(rank + 1), as trec_eval has it.
     *
     * @return 0 to 1; empty without questions
     */
    OptionalDouble ndcg(Generation generation, List<GoldenQuestion> golden) {
        ToDoubleFunction<GoldenQuestion> score =
                question -> ndcg(best(generation, question.question()), new HashSet<>(question.documents()));
        return golden.stream().mapToDouble(score).average();
    }

    static double ndcg(List<String> ranked, Set<String> relevant) {
        double gain = 0;
        double ideal = 0;
        for (int rank = 1; rank <= TOP; rank++) {
            double discounted = Math.log(2) / Math.log(rank + 1.0);
            gain += rank <= ranked.size() && relevant.contains(ranked.get(rank - 1)) ? discounted : 0;
            ideal += rank <= relevant.size() ? discounted : 0;
        }
        return ideal == 0 ? 0 : gain / ideal;
    }

    static double overlap(List<String> first, List<String> second) {
        int most = Math.max(first.size(), second.size());
        return most == 0 ? 1 : first.stream().filter(second::contains).count() / (double) most;
    }

    private List<String> best(Generation generation, String question) {
        SearchRequest request = new SearchRequest(
                new Scope(tenant, Set.of()),
                Filter.everything(),
                generation.embedder().embedQuery(question),
                null,
                DEPTH);
        Set<String> documents = new LinkedHashSet<>();
        for (Hit<Similarity> hit : generation.index().searcher().search(request).dense()) {
            Chunk chunk = hit.chunk();
            documents.add(chunk.documentId().value());
        }
        return documents.stream().limit(TOP).toList();
    }
}
