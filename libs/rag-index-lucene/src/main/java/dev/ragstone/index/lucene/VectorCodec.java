package dev.ragstone.index.lucene;

import java.io.IOException;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.KnnVectorsReader;
import org.apache.lucene.codecs.KnnVectorsWriter;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene99.Lucene99HnswVectorsFormat;
import org.apache.lucene.index.SegmentReadState;
import org.apache.lucene.index.SegmentWriteState;

/** Lucene's own codec, which takes vectors of any model: Lucene's limit of 1,024 components is not one of its format. */
final class VectorCodec extends Lucene104Codec {

    private static final int MOST_COMPONENTS = 8192;

    /**
     * Segments of up to about 4,000 vectors get no graph: comparing all of them takes a third of a millisecond and misses
     * none, and the many small segments that frequent commits leave would have their graphs built again with every merge,
     * which was the largest part of what ingestion cost beside the embedding. Lucene skips the graph where
     * {@code threshold * ln(n) >= n}.
     */
    private static final int GRAPH_THRESHOLD = 500;

    private final KnnVectorsFormat format = new WideVectors(new Lucene99HnswVectorsFormat(
            Lucene99HnswVectorsFormat.DEFAULT_MAX_CONN,
            Lucene99HnswVectorsFormat.DEFAULT_BEAM_WIDTH,
            Lucene99HnswVectorsFormat.DEFAULT_NUM_MERGE_WORKER,
            null,
            GRAPH_THRESHOLD));

    @Override
    public KnnVectorsFormat getKnnVectorsFormatForField(String field) {
        return format;
    }

    /** Writes under the name of the format it stands for, which then reads it. */
    private static final class WideVectors extends KnnVectorsFormat {
        private final KnnVectorsFormat format;

        WideVectors(KnnVectorsFormat format) {
            super(format.getName());
            this.format = format;
        }

        @Override
        public KnnVectorsWriter fieldsWriter(SegmentWriteState state) throws IOException {
            return format.fieldsWriter(state);
        }

        @Override
        public KnnVectorsReader fieldsReader(SegmentReadState state) throws IOException {
            return format.fieldsReader(state);
        }

        @Override
        public int getMaxDimensions(String field) {
            return MOST_COMPONENTS;
        }
    }
}
