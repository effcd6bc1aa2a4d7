package dev.ragstone.query.explain;

import dev.ragstone.core.answer.Passage;
import dev.ragstone.core.chunk.Chunk;
import dev.ragstone.core.document.DocumentId;
import dev.ragstone.core.index.Candidates;
import dev.ragstone.core.index.ChunkSearcher;
import dev.ragstone.core.index.Hit;
import dev.ragstone.core.index.IndexException;
import dev.ragstone.core.index.Scope;
import dev.ragstone.core.index.SearchRequest;
import dev.ragstone.query.flow.AnalysedQuestion;
import dev.ragstone.query.flow.DocumentFate;
import dev.ragstone.query.flow.DocumentFate.Outcome;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Looks for one document among what a question could find. To a reader who may not see a document it says the same as if
 * there were none.
 */
final class DocumentSearch {

    /** Deep enough to say that a document is far off, and no load for the index. */
    private static final int DEPTH = 1000;

    private final AnalysedQuestion question;
    private final ChunkSearcher searcher;

    DocumentSearch(AnalysedQuestion question, ChunkSearcher searcher) {
        this.question = question;
        this.searcher = searcher;
    }

    /**
     * What became of the document.
     *
     * @param passages everything that was found, best first
     * @param shown how many of them are in the result
     * @throws IndexException if the index cannot be searched
     */
    DocumentFate fate(DocumentId document, List<Passage> passages, int shown) {
        List<Chunk> visible =
                searcher.chunksOf(document).stream().filter(this::isVisible).toList();
        if (visible.isEmpty()) {
            return new DocumentFate(document, Outcome.NOT_INDEXED, null, null, null);
        }
        if (visible.stream().noneMatch(question.question().filter()::matches)) {
            return new DocumentFate(document, Outcome.FILTERED, null, null, null);
        }
        Candidates deep = searcher.search(new SearchRequest(
                question.question().scope(),
                question.question().filter(),
                question.embedding(),
                question.terms(),
                Math.max(DEPTH, question.question().candidates())));
        Integer rank = rank(passages.stream().map(Passage::chunk).toList(), document);
        return new DocumentFate(
                document,
                rank == null ? Outcome.NOT_A_CANDIDATE : rank <= shown ? Outcome.RETRIEVED : Outcome.BELOW_TOP_K,
                rank,
                rank(deep.dense().stream().map(Hit::chunk).toList(), document),
                rank(deep.lexical().stream().map(Hit::chunk).toList(), document));
    }

    private boolean isVisible(Chunk chunk) {
        Scope scope = question.question().scope();
        return chunk.documentId().tenant().equals(scope.tenant())
                && chunk.attributes().access().permits(scope.principals());
    }

    private static @Nullable Integer rank(List<Chunk> chunks, DocumentId document) {
        int index = IntStream.range(0, chunks.size())
                .filter(i -> chunks.get(i).documentId().equals(document))
                .findFirst()
                .orElse(-1);
        return index < 0 ? null : index + 1;
    }
}
