package dev.ragstone.query.retrieve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ragstone.core.answer.Passage;
import dev.ragstone.core.chunk.Chunk;
import dev.ragstone.core.index.Candidates;
import dev.ragstone.core.index.Hit;
import dev.ragstone.core.index.IndexedChunk;
import dev.ragstone.core.score.FusedScore;
import dev.ragstone.core.score.LexicalScore;
import dev.ragstone.core.score.Similarity;
import dev.ragstone.testkit.index.TestDocuments;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReciprocalRankFusionTest {

    private static final List<Chunk> CHUNKS =
            TestDocuments.chunks(TestDocuments.LEAVE, TestDocuments.revision(1), "one", "two", "three").stream()
                    .map(IndexedChunk::chunk)
                    .sorted(Comparator.comparing(Chunk::id))
                    .toList();
    private static final Chunk A = CHUNKS.get(0);
    private static final Chunk B = CHUNKS.get(1);
    private static final Chunk C = CHUNKS.get(2);

    private final Fusion fusion = new ReciprocalRankFusion(1, 1);

    @Test
    void chunkOfBothChannels_getsTheSumOfItsReciprocalRanks() {
        List<Passage> fused =
                fusion.fuse(new Candidates(List.of(dense(A, 0.9), dense(B, 0.8)), List.of(lexical(B, 7))));

        assertThat(fused).extracting(Passage::chunk).containsExactly(B, A);
        assertThat(fused).extracting(Passage::rank).containsExactly(1, 2);
        assertThat(score(fused.getFirst())).isCloseTo(1.0 / 62 + 1.0 / 61, within(1e-12));
        assertThat(fused.getFirst().scores().dense()).isEqualTo(new Similarity(0.8));
        assertThat(fused.getFirst().scores().lexical()).isEqualTo(new LexicalScore(7));
        assertThat(fused.getLast().scores().lexical()).isNull();
    }

    @Test
    void tie_isOrderedByChunkId() {
        assertThat(fusion.fuse(new Candidates(List.of(dense(C, 0.9)), List.of(lexical(A, 7)))))
                .extracting(Passage::chunk)
                .containsExactly(A, C);
    }

    @Test
    void heavierChannel_wins() {
        assertThat(new ReciprocalRankFusion(2, 1).fuse(new Candidates(List.of(dense(C, 0.9)), List.of(lexical(A, 7)))))
                .extracting(Passage::chunk)
                .containsExactly(C, A);
    }

    @Test
    void oneChannel_keepsItsOrder() {
        assertThat(fusion.fuse(new Candidates(List.of(dense(C, 0.9), dense(A, 0.8), dense(B, 0.7)), List.of())))
                .extracting(Passage::chunk)
                .containsExactly(C, A, B);
    }

    private static double score(Passage passage) {
        FusedScore fused = passage.scores().fused();
        return fused == null ? Double.NaN : fused.value();
    }

    private static Hit<Similarity> dense(Chunk chunk, double score) {
        return new Hit<>(chunk, new Similarity(score));
    }

    private static Hit<LexicalScore> lexical(Chunk chunk, double score) {
        return new Hit<>(chunk, new LexicalScore(score));
    }
}
