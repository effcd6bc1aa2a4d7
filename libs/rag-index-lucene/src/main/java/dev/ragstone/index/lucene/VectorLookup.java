package dev.ragstone.index.lucene;

import dev.ragstone.core.document.ContentHash;
import dev.ragstone.core.document.DocumentId;
import dev.ragstone.core.embedding.Embedding;
import dev.ragstone.core.embedding.PassageEncoding;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.FloatVectorValues;
import org.apache.lucene.index.KnnVectorValues.DocIndexIterator;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Reads back what a model made of a document's chunks. */
final class VectorLookup {

    private final IndexSearcher searcher;
    private final StoredSigns signs;
    private final Map<ContentHash, PassageEncoding> found = new HashMap<>();

    VectorLookup(IndexSearcher searcher) {
        this.searcher = searcher;
        this.signs = new StoredSigns(searcher);
    }

    Map<ContentHash, PassageEncoding> encodings(DocumentId document) throws IOException {
        List<LeafReaderContext> leaves = searcher.getLeafContexts();
        @Nullable LeafVectors vectors = null;
        for (ScoreDoc hit : ChunkQueries.allOf(document, searcher)) {
            LeafReaderContext leaf = leaves.get(ReaderUtil.subIndex(hit.doc, leaves));
            if (vectors == null || vectors.leaf != leaf) {
                vectors = new LeafVectors(leaf);
            }
            add(hit.doc, vectors);
        }
        return found;
    }

    private void add(int number, LeafVectors vectors) throws IOException {
        Document stored = searcher.storedFields().document(number);
        BytesRef given = stored.getBinaryValue(ChunkFields.GIVEN_VECTOR);
        Embedding embedding = given == null ? vectors.at(number) : UnitVectors.read(given);
        found.put(ChunkDocuments.read(stored).contentHash(), new PassageEncoding(embedding, signs.of(number)));
    }

    /** The vectors of one segment; they are asked for in rising order. */
    private static final class LeafVectors {
        private final LeafReaderContext leaf;
        private final FloatVectorValues values;
        private final DocIndexIterator position;

        LeafVectors(LeafReaderContext leaf) throws IOException {
            this.leaf = leaf;
            this.values = Objects.requireNonNull(leaf.reader().getFloatVectorValues(ChunkFields.VECTOR));
            this.position = values.iterator();
        }

        Embedding at(int number) throws IOException {
            position.advance(number - leaf.docBase);
            return Embedding.of(values.vectorValue(position.index()));
        }
    }
}
