package dev.ragstone.core.index;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ragstone.core.chunk.Chunk;
import dev.ragstone.core.chunk.ChunkId;
import dev.ragstone.core.chunk.SourceSpan;
import dev.ragstone.core.document.AccessList;
import dev.ragstone.core.document.ContentHash;
import dev.ragstone.core.document.DocumentAttributes;
import dev.ragstone.core.document.DocumentId;
import dev.ragstone.core.document.Revision;
import dev.ragstone.core.document.Version;
import dev.ragstone.core.embedding.Embedding;
import dev.ragstone.core.embedding.PassageEncoding;
import dev.ragstone.core.lexical.TermFrequencies;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class Bm25Test {

    private static final IndexedChunk LONG = indexed(0, Map.of("leave", 2, "pay", 2));
    private static final IndexedChunk SHORT = indexed(1, Map.of("leave", 1, "tax", 1));
    private static final List<IndexedChunk> INDEX = List.of(LONG, SHORT, indexed(2, Map.of("travel", 3)));

    @Test
    void score_isTheFormulas() {
        // Three chunks of 3 terms on average; "leave" is in two, "pay" in one.
        double leave = Math.log(1 + (3 - 2 + 0.5) / (2 + 0.5));
        double pay = Math.log(1 + (3 - 1 + 0.5) / (1 + 0.5));
        double norm = 0.9 * (1 - 0.4 + 0.4 * 4 / 3);
        double expected = leave * 2 / (2 + norm) + pay * 2 / (2 + norm);
        assertThat(score(Map.of("leave", 1, "pay", 1), LONG)).isCloseTo(expected, within(1e-12));
    }

    @Test
    void termTheQuestionRepeats_countsAsOften() {
        assertThat(score(Map.of("leave", 3), SHORT)).isCloseTo(3 * score(Map.of("leave", 1), SHORT), within(1e-12));
    }

    @Test
    void chunkWithoutATerm_hasNoScore() {
        assertThat(new Bm25(new TermFrequencies(Map.of("pay", 1)), INDEX).score(SHORT))
                .isEmpty();
    }

    private static double score(Map<String, Integer> question, IndexedChunk chunk) {
        return new Bm25(new TermFrequencies(question), INDEX)
                .score(chunk)
                .orElseThrow()
                .value();
    }

    private static IndexedChunk indexed(int ordinal, Map<String, Integer> terms) {
        DocumentId id = new DocumentId("acme", "leave");
        Revision revision = new Revision(new Version.Explicit(1), ContentHash.of("content"));
        Chunk chunk = new Chunk(
                ChunkId.of(id, revision, ordinal),
                id,
                revision,
                ordinal,
                "text",
                List.of(),
                new SourceSpan(0, 4),
                new DocumentAttributes("", null, null, Map.of(), AccessList.everyone(), null, null));
        return new IndexedChunk(
                chunk, new PassageEncoding(Embedding.of(new float[] {1}), null), new TermFrequencies(terms));
    }
}
