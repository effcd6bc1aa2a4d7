package dev.ragstone.query.retrieve;

import static dev.ragstone.query.retrieve.FoundChunks.A;
import static dev.ragstone.query.retrieve.FoundChunks.B;
import static dev.ragstone.query.retrieve.FoundChunks.C;
import static dev.ragstone.query.retrieve.FoundChunks.dense;
import static dev.ragstone.query.retrieve.FoundChunks.lexical;
import static dev.ragstone.query.retrieve.FoundChunks.score;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ragstone.core.score.LexicalScore;
import dev.ragstone.core.score.Similarity;
import dev.ragstone.query.flow.Place;
import java.util.List;
import org.junit.jupiter.api.Test;

class ReciprocalRankFusionTest {

    @Test
    void chunkOfBothChannels_getsTheSumOfItsReciprocalRanks() {
        List<FoundChunk> found = FoundChunks.of(List.of(dense(A, 0.9), dense(B, 0.8)), List.of(lexical(B, 7)));
        Fusion fusion = new ReciprocalRankFusion(1, 1);

        assertThat(found)
                .containsExactlyInAnyOrder(
                        new FoundChunk(A, new Place<>(1, new Similarity(0.9)), null),
                        new FoundChunk(B, new Place<>(2, new Similarity(0.8)), new Place<>(1, new LexicalScore(7))));
        assertThat(score(fusion, found, B)).isCloseTo(1.0 / 62 + 1.0 / 61, within(1e-12));
        assertThat(score(fusion, found, A)).isCloseTo(1.0 / 61, within(1e-12));
    }

    @Test
    void heavierChannel_wins() {
        List<FoundChunk> found = FoundChunks.of(List.of(dense(C, 0.9)), List.of(lexical(A, 7)));
        Fusion fusion = new ReciprocalRankFusion(2, 1);

        assertThat(score(fusion, found, C)).isGreaterThan(score(fusion, found, A));
    }
}
