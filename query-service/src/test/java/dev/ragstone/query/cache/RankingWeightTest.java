package dev.ragstone.query.cache;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ragstone.core.chunk.ChunkContext;
import dev.ragstone.core.chunk.SourceSpan;
import dev.ragstone.query.flow.Candidate;
import dev.ragstone.query.flow.Ranking;
import dev.ragstone.testkit.index.TestDocuments;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class RankingWeightTest {

    private static final int CHARACTERS = 10_000;

    private final RankingWeight weight = new RankingWeight();

    @Test
    void text_weighsTwoBytesForEachCharacter() {
        int more = weigh(CacheFixtures.ranking("x".repeat(CHARACTERS + 1))) - weigh(CacheFixtures.ranking("x"));
        assertThat(more).isEqualTo(2 * CHARACTERS);
    }

    @Test
    void contextThatIsReadInPlaceOfTheText_weighsAsWell() {
        Candidate candidate = CacheFixtures.ranking("x").candidates().getFirst();
        Candidate inContext = new Candidate(
                candidate.chunk().within(new ChunkContext("x".repeat(CHARACTERS), new SourceSpan(0, CHARACTERS))),
                null,
                null,
                candidate.fused(),
                null,
                null);

        int more = weigh(new Ranking(List.of(inContext), List.of())) - weigh(CacheFixtures.ranking("x"));

        assertThat(more).isEqualTo(2 * CHARACTERS);
    }

    @Test
    void rankingOfNothing_weighsSomething_andOneThatIsTooLargeForANumberTheMost() {
        Candidate large =
                CacheFixtures.ranking("x".repeat(1 << 20)).candidates().getFirst();

        assertThat(weigh(new Ranking(List.of(), List.of()))).isPositive();
        assertThat(weigh(new Ranking(Collections.nCopies(2_000, large), List.of())))
                .isEqualTo(Integer.MAX_VALUE);
    }

    private int weigh(Ranking ranking) {
        return weight.weigh(
                CacheKey.of(TestDocuments.GENERATION, CacheFixtures.question(CacheFixtures.TENANT)),
                CachedRanking.of(ranking, 0));
    }
}
