package dev.ragstone.index.lucene;

import java.io.IOException;
import org.apache.lucene.codecs.FilterCodec;
import org.apache.lucene.codecs.KnnVectorsFormat;
import org.apache.lucene.codecs.KnnVectorsReader;
import org.apache.lucene.codecs.KnnVectorsWriter;
import org.apache.lucene.codecs.StoredFieldsFormat;
import org.apache.lucene.codecs.StoredFieldsReader;
import org.apache.lucene.codecs.StoredFieldsWriter;
import org.apache.lucene.codecs.lucene104.Lucene104Codec;
import org.apache.lucene.codecs.lucene90.Lucene90StoredFieldsFormat;
import org.apache.lucene.codecs.lucene90.compressing.Lucene90CompressingStoredFieldsFormat;
import org.apache.lucene.codecs.lucene99.Lucene99HnswVectorsFormat;
import org.apache.lucene.index.FieldInfos;
import org.apache.lucene.index.SegmentInfo;
import org.apache.lucene.index.SegmentReadState;
import org.apache.lucene.index.SegmentWriteState;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.IOContext;

/**
 * Lucene's own codec with other numbers in it. What it writes, Lucene's own reads, so that folders of before and after can be
 * read by each other's version.
 */
final class IndexCodec extends FilterCodec {

    private static final int MOST_COMPONENTS = 8192;

    /**
     * Segments of up to about 4,000 vectors get no graph: comparing all of them takes a third of a millisecond and misses
     * none, and the many small segments that frequent commits leave would have their graphs built again with every merge,
     * which was the largest part of what ingestion cost beside the embedding. Lucene skips the graph where
     * {@code threshold * ln(n) >= n}.
     */
    private static final int GRAPH_THRESHOLD = 500;

    private final StoredFieldsFormat stored = new ShortBlocks();

    IndexCodec() {
        super("Lucene104", new VectorCodec());
    }

    @Override
    public StoredFieldsFormat storedFieldsFormat() {
        return stored;
    }

    /** Takes vectors of any model: Lucene's limit of 1,024 components is not one of its format. */
    private static final class VectorCodec extends Lucene104Codec {
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

    /**
     * Compresses stored fields in short blocks. Each question reads about a hundred chunks that lie anywhere, and of Lucene's
     * blocks of 80 KB more has to be unpacked for each than the chunk is long. How long blocks are stands in the files.
     */
    private static final class ShortBlocks extends StoredFieldsFormat {
        private static final String NAME = "Lucene90StoredFieldsFastData";
        private static final int BLOCK_BYTES = 4096;
        private static final int MOST_DOCUMENTS = 1024;
        private static final int INDEX_SHIFT = 10;

        private final StoredFieldsFormat reading = new Lucene90StoredFieldsFormat();
        private final StoredFieldsFormat writing = new Lucene90CompressingStoredFieldsFormat(
                NAME, Lucene90StoredFieldsFormat.BEST_SPEED_MODE, BLOCK_BYTES, MOST_DOCUMENTS, INDEX_SHIFT);

        @Override
        public StoredFieldsReader fieldsReader(
                Directory directory, SegmentInfo segment, FieldInfos fields, IOContext context) throws IOException {
            return reading.fieldsReader(directory, segment, fields, context);
        }

        @Override
        public StoredFieldsWriter fieldsWriter(Directory directory, SegmentInfo segment, IOContext context)
                throws IOException {
            segment.putAttribute(
                    Lucene90StoredFieldsFormat.MODE_KEY, Lucene90StoredFieldsFormat.Mode.BEST_SPEED.name());
            return writing.fieldsWriter(directory, segment, context);
        }
    }
}
