package dev.ragstone.testkit.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ragstone.core.chunk.SourceSpan;
import dev.ragstone.core.embedding.Embedding;
import org.junit.jupiter.api.Test;

class FakeEmbedderTest {

    private final FakeEmbedder embedder = new FakeEmbedder();

    @Test
    void similarity_growsWithSharedWords() {
        Embedding question = embedder.embedQuery("delete a document");
        double all = question.dot(embedder.embedPassage("Delete a document!"));
        double some = question.dot(embedder.embedPassage("How to delete one document by its key"));
        double none = question.dot(embedder.embedPassage("Vectors live elsewhere"));
        assertThat(all).isCloseTo(1, within(1e-6));
        assertThat(some).isBetween(0.3, 0.9);
        assertThat(none).isLessThan(0.2);
    }

    @Test
    void textWithoutWords_hasAVectorOfLengthOne() {
        for (String text : new String[] {"", " ", "!?"}) {
            Embedding embedding = embedder.embedPassage(text);
            assertThat(embedding.dot(embedding)).isCloseTo(1, within(1e-6));
        }
    }

    @Test
    void calls_areCounted() {
        embedder.embedPassage("one");
        embedder.embedPassage("two");
        embedder.embedQuery("three");
        assertThat(embedder.passagesEmbedded()).isEqualTo(2);
        assertThat(embedder.queriesEmbedded()).isEqualTo(1);
    }

    @Test
    void fakeTokenizer_givesWordsAndSigns() {
        assertThat(new FakeTokenizer().tokenize("Hi, you"))
                .containsExactly(new SourceSpan(0, 2), new SourceSpan(2, 3), new SourceSpan(4, 7));
    }
}
