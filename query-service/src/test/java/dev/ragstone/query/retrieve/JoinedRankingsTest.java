package dev.ragstone.query.retrieve;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ragstone.core.chunk.Chunk;
import dev.ragstone.core.score.FusedScore;
import dev.ragstone.core.score.Similarity;
import dev.ragstone.query.QueryFixtures;
import dev.ragstone.query.flow.Candidate;
import dev.ragstone.query.flow.Place;
import dev.ragstone.query.flow.Ranking;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class JoinedRankingsTest {

    @Test
    void withoutOthers_theRankingStays() {
        Ranking alone = ranking(QueryFixtures.LEAVE);

        assertThat(JoinedRankings.of(alone, List.of())).isSameAs(alone);
    }

    @Test
    void chunkThatSeveralSearchesFind_comesFirst() {
        Ranking joined = JoinedRankings.of(
                ranking(QueryFixtures.LEAVE, QueryFixtures.TRAVEL),
                List.of(ranking(QueryFixtures.TRAVEL), ranking(QueryFixtures.CANTEEN)));

        assertThat(joined.candidates().getFirst().chunk()).isEqualTo(QueryFixtures.TRAVEL);
        assertThat(joined.candidates().getFirst().fused().value()).isCloseTo(1.0 / 62 + 1.0 / 61, within(1e-12));
        assertThat(joined.candidates()).hasSize(3);
    }

    @Test
    void scoresOfOtherTexts_areNotTakenForTheQuestions() {
        Ranking joined = JoinedRankings.of(ranking(QueryFixtures.LEAVE), List.of(ranking(QueryFixtures.CANTEEN)));

        assertThat(joined.candidates())
                .filteredOn(candidate -> candidate.chunk().equals(QueryFixtures.CANTEEN))
                .allMatch(candidate -> candidate.dense() == null);
        assertThat(joined.candidates())
                .filteredOn(candidate -> candidate.chunk().equals(QueryFixtures.LEAVE))
                .allMatch(candidate -> candidate.dense() != null);
    }

    @Test
    void newerRevisionThatAnotherSearchFinds_takesThePlaceOfTheOlder() {
        Ranking joined =
                JoinedRankings.of(ranking(QueryFixtures.OLD_PARKING), List.of(ranking(QueryFixtures.NEW_PARKING)));

        assertThat(joined.candidates()).extracting(Candidate::chunk).containsExactly(QueryFixtures.NEW_PARKING);
    }

    private static Ranking ranking(Chunk... chunks) {
        return new Ranking(
                Stream.of(chunks)
                        .map(chunk -> new Candidate(
                                chunk, new Place<>(1, new Similarity(0.5)), null, new FusedScore(1), null, null))
                        .toList(),
                List.of());
    }
}
