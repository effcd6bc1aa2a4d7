package dev.ragstone.index.lucene;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.lucene.codecs.Codec;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.store.Directory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class IndexCodecTest {

    /** From nothing to many blocks. */
    private static final List<String> TEXTS = IntStream.range(0, 300)
            .mapToObj(i -> i + " lines\n".repeat(i * i / 20))
            .toList();

    private final Directory directory = new ByteBuffersDirectory();

    @AfterEach
    void close() throws IOException {
        directory.close();
    }

    @Test
    void whatItWrites_isReadByLucenesOwn() throws IOException {
        write(new IndexCodec(), TEXTS);

        assertThat(new IndexCodec().getName()).isEqualTo(Codec.getDefault().getName());
        assertThat(texts()).isEqualTo(TEXTS);
    }

    @Test
    void folderFromBefore_isReadAndMerged() throws IOException {
        write(Codec.getDefault(), TEXTS.subList(0, 200));
        write(new IndexCodec(), TEXTS.subList(200, TEXTS.size()));
        assertThat(texts()).containsExactlyInAnyOrderElementsOf(TEXTS);

        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig().setCodec(new IndexCodec()))) {
            writer.forceMerge(1);
        }
        assertThat(texts()).containsExactlyInAnyOrderElementsOf(TEXTS);
    }

    private void write(Codec codec, List<String> texts) throws IOException {
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig().setCodec(codec))) {
            for (String text : texts) {
                Document document = new Document();
                document.add(new StoredField(ChunkFields.TEXT, text));
                writer.addDocument(document);
            }
        }
    }

    private List<String> texts() throws IOException {
        List<String> texts = new ArrayList<>();
        try (DirectoryReader reader = DirectoryReader.open(directory)) {
            for (int i = 0; i < reader.maxDoc(); i++) {
                texts.add(reader.storedFields().document(i).get(ChunkFields.TEXT));
            }
        }
        return texts;
    }
}
