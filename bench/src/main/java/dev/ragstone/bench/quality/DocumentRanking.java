package dev.ragstone.bench.quality;

import dev.ragstone.bench.client.RetrievedPassage;
import dev.ragstone.bench.failure.BenchException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Turns a ranking of passages into one of documents. */
final class DocumentRanking {

    private DocumentRanking() {}

    /**
     * The documents by their best passage, as the data set names them.
     *
     * @param prefix what their ids start with in the index
     * @throws BenchException if a document of something else is among them: the filter did not work
     */
    static List<String> of(List<RetrievedPassage> passages, String prefix) {
        Set<String> documents = new LinkedHashSet<>();
        for (RetrievedPassage passage : passages) {
            if (!passage.documentId().startsWith(prefix)) {
                throw new BenchException("the filter for %s let %s through".formatted(prefix, passage.documentId()));
            }
            documents.add(passage.documentId().substring(prefix.length()));
        }
        return List.copyOf(documents);
    }
}
