package dev.ragstone.query.retrieve;

import static dev.ragstone.query.retrieve.FoundChunks.A;
import static dev.ragstone.query.retrieve.FoundChunks.B;
import static dev.ragstone.query.retrieve.FoundChunks.C;
import static dev.ragstone.query.retrieve.FoundChunks.dense;
import static dev.ragstone.query.retrieve.FoundChunks.lexical;
import static dev.ragstone.query.retrieve.FoundChunks.score;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ragstone.core.chunk.Chunk;
import dev.ragstone.core.index.Hit;
import dev.ragstone.core.index.IndexedChunk;
import dev.ragstone.core.score.LexicalScore;
import dev.ragstone.core.score.Similarity;
import dev.ragstone.testkit.index.TestDocuments;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class StandardisedFusionTest {

    private final Fusion fusion = new StandardisedFusion(0.5, 0.75);

    @Test
    void score_isTheWeightedSumOfTheStandardScores() {
        List<FoundChunk> found =
                FoundChunks.of(List.of(dense(A, 0.9), dense(B, 0.7)), List.of(lexical(B, 7), lexical(A, 3)));

        assertThat(score(fusion, found, A)).isCloseTo(0.5 - 0.75, within(1e-6));
        assertThat(score(fusion, found, B)).isCloseTo(0.75 - 0.5, within(1e-6));
    }

    @Test
    void channelThatTellsChunksApart_decides() {
        List<FoundChunk> found = FoundChunks.of(
                List.of(dense(A, 0.71), dense(B, 0.705), dense(C, 0.7)), List.of(lexical(C, 12), lexical(B, 2)));

        assertThat(score(fusion, found, C)).isGreaterThan(score(fusion, found, A));
    }

    @Test
    void chunkThatTheDenseChannelDidNotFind_countsAsItsLast() {
        List<FoundChunk> found =
                FoundChunks.of(List.of(dense(A, 0.9), dense(B, 0.6)), List.of(lexical(B, 5), lexical(C, 5)));

        assertThat(score(fusion, found, C)).isCloseTo(score(fusion, found, B), within(1e-6));
    }

    @Test
    void deeperSearch_changesNothingAtTheTop_andWhatItAddsComesLast() {
        List<Chunk> chunks = TestDocuments.chunks(
                        TestDocuments.TRAVEL,
                        TestDocuments.revision(1),
                        IntStream.range(0, 150).mapToObj(i -> "text " + i).toArray(String[]::new))
                .stream()
                .map(IndexedChunk::chunk)
                .toList();
        List<Hit<Similarity>> dense = IntStream.range(0, 150)
                .mapToObj(i -> dense(chunks.get(i), 0.9 - 0.001 * i))
                .toList();
        List<Hit<LexicalScore>> lexical = IntStream.range(0, 150)
                .mapToObj(i -> lexical(chunks.get((i * 7 + 60) % 150), 20 - 0.1 * i))
                .toList();
        List<FoundChunk> shallow = FoundChunks.of(dense.subList(0, 100), lexical.subList(0, 100));
        List<FoundChunk> deep = FoundChunks.of(dense, lexical);

        double lowest = Double.POSITIVE_INFINITY;
        for (FoundChunk chunk : shallow) {
            double before = score(fusion, shallow, chunk.chunk());
            lowest = Math.min(lowest, before);
            assertThat(score(fusion, deep, chunk.chunk())).isCloseTo(before, within(1e-6));
        }
        assertThat(deep).hasSizeGreaterThan(shallow.size());
        for (FoundChunk chunk : deep) {
            if (shallow.stream().noneMatch(known -> known.chunk().equals(chunk.chunk()))) {
                assertThat(score(fusion, deep, chunk.chunk())).isLessThan(lowest);
            }
        }
    }

    @Test
    void oneChannel_keepsItsOrder_andEqualScoresAreEqual() {
        List<FoundChunk> different = FoundChunks.of(List.of(dense(C, 0.9), dense(A, 0.8), dense(B, 0.7)), List.of());
        List<FoundChunk> equal = FoundChunks.of(List.of(), List.of(lexical(A, 0.1), lexical(B, 0.1)));

        assertThat(score(fusion, different, C)).isGreaterThan(score(fusion, different, A));
        assertThat(score(fusion, different, A)).isGreaterThan(score(fusion, different, B));
        assertThat(fusion.score(equal))
                .satisfies(scores -> assertThat(scores[0]).isCloseTo(scores[1], within(1e-6)));
        assertThat(fusion.score(List.of())).isEmpty();
    }
}
