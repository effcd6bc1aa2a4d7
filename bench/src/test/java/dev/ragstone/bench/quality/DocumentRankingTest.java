package dev.ragstone.bench.quality;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ragstone.bench.client.RetrievedPassage;
import dev.ragstone.bench.failure.BenchException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class DocumentRankingTest {

    @Test
    void documents_rankByTheirBestPassage() {
        assertThat(DocumentRanking.of(passages("s/a", "s/b/c", "s/a", "s/d"), "s/"))
                .containsExactly("a", "b/c", "d");
    }

    @Test
    void documentOfAnotherSet_meansThatTheFilterFailed() {
        assertThatThrownBy(() -> DocumentRanking.of(passages("s/a", "other/b"), "s/"))
                .isInstanceOf(BenchException.class)
                .hasMessageContaining("other/b");
    }

    @Test
    void chunkTexts_countEachChunkOnce_andPutTheTitleInFront() {
        ChunkTexts texts = new ChunkTexts();
        texts.add(
                List.of(new RetrievedPassage("1", "s/a", "Title", "text"), new RetrievedPassage("2", "s/a", "", "x")));
        texts.add(List.of(new RetrievedPassage("1", "s/a", "Title", "text")));
        assertThat(texts.size()).isEqualTo(2);
        assertThat(texts.sample(9)).containsExactlyInAnyOrder("Title\ntext", "x");
    }

    private static List<RetrievedPassage> passages(String... documents) {
        return Stream.of(documents)
                .map(document -> new RetrievedPassage("c", document, "", "text"))
                .toList();
    }
}
