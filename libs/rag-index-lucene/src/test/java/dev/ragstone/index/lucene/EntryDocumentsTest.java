package dev.ragstone.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ragstone.core.index.DocumentEntry;
import dev.ragstone.testkit.index.TestDocuments;
import java.io.IOException;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.NumericDocValues;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.Test;

class EntryDocumentsTest {

    private static final DocumentEntry ENTRY = TestDocuments.received(TestDocuments.LEAVE);

    @Test
    void entry_isReadBack() {
        assertThat(EntryDocuments.read(EntryDocuments.write(ENTRY))).isEqualTo(ENTRY);
    }

    @Test
    void lengthsOfTexts_standInARow_asEntriesHaveOneToo_butTheyAreNoTexts() throws IOException {
        try (Directory directory = new ByteBuffersDirectory()) {
            try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig())) {
                writer.addDocument(EntryDocuments.write(ENTRY));
                writer.addDocument(ChunkDocuments.write(
                        TestDocuments.chunks(TestDocuments.LEAVE, TestDocuments.revision(1), "annual leave")
                                .getFirst()));
            }
            try (DirectoryReader reader = DirectoryReader.open(directory)) {
                LeafReader leaf = reader.leaves().getFirst().reader();
                NumericDocValues lengths = leaf.getNormValues(ChunkFields.TERMS);
                assertThat(lengths.cost()).isEqualTo(leaf.maxDoc());
                assertThat(new IndexSearcher(reader)
                                .collectionStatistics(ChunkFields.TERMS)
                                .docCount())
                        .isEqualTo(1);
            }
        }
    }
}
