package dev.ragstone.index.lucene;

import dev.ragstone.core.embedding.TokenSigns;
import java.io.IOException;
import java.util.List;
import org.apache.lucene.index.BinaryDocValues;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.ReaderUtil;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/** Reads the signs of chunks back, by Lucene's numbers in rising order. Lives as long as one request. */
final class StoredSigns {

    private final List<LeafReaderContext> leaves;
    private int leaf = -1;
    private @Nullable BinaryDocValues values;

    StoredSigns(IndexSearcher searcher) {
        this.leaves = searcher.getLeafContexts();
    }

    /** The signs of a chunk; null if it was indexed without. */
    @Nullable
    TokenSigns of(int number) throws IOException {
        int holding = ReaderUtil.subIndex(number, leaves);
        if (values == null || holding != leaf) {
            leaf = holding;
            values = DocValues.getBinary(leaves.get(holding).reader(), ChunkFields.SIGNS);
        }
        if (!values.advanceExact(number - leaves.get(holding).docBase)) {
            return null;
        }
        BytesRef form = values.binaryValue();
        return TokenSigns.fromBytes(form.bytes, form.offset, form.length);
    }
}
