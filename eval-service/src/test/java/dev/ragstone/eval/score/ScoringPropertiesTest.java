package dev.ragstone.eval.score;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ragstone.core.answer.AnswerStatus;
import dev.ragstone.eval.flow.CitationMark;
import dev.ragstone.eval.flow.Evidence;
import dev.ragstone.eval.flow.ScoreResult;
import dev.ragstone.eval.flow.Subject;
import dev.ragstone.lexical.StemmingAnalyzer;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What holds for whatever comes, tried on 2,000 generated interactions; the seed is fixed. */
class ScoringPropertiesTest {

    private static final List<String> PIECES = List.of(
            "leave",
            "Leave",
            "30",
            "1,000",
            "days",
            "the",
            "[1]",
            "[2, 3]",
            "[0]",
            "[99]",
            ".",
            ". ",
            "?",
            "\n",
            "- ",
            "# ",
            "e.g. ",
            "é",
            "日本。",
            "\u0000",
            "\uD83D\uDE00",
            "\uD83D",
            "[",
            "]",
            "```",
            "1.2.3",
            "$1",
            "\\",
            "");

    private final Scoring scoring = new Scoring(List.of(
            new FaithfulnessScorer(new StemmingAnalyzer(), 0.6),
            new CitationCoverageScorer(new StemmingAnalyzer(), 0.6),
            new ContextRelevanceScorer(new StemmingAnalyzer(), 0.5)));

    @Test
    void everyMetricHasOneResult_andEveryScoreIsFromZeroToOne() {
        Random random = new Random(42);
        for (int i = 0; i < 2_000; i++) {
            Subject subject = subject(random);
            Map<String, ScoreResult> results = scoring.score(subject);
            assertThat(results.keySet())
                    .containsExactlyInAnyOrder("faithfulness", "citation_coverage", "context_relevance");
            assertThat(results.values()).as(subject.toString()).allSatisfy(ScoringPropertiesTest::requireSound);
        }
    }

    @Test
    void citationCoverage_neverExceedsFaithfulness() {
        Random random = new Random(43);
        for (int i = 0; i < 2_000; i++) {
            Map<String, ScoreResult> results = scoring.score(subject(random));
            if (results.get("faithfulness") instanceof ScoreResult.Scored faithfulness
                    && results.get("citation_coverage") instanceof ScoreResult.Scored coverage) {
                assertThat(coverage.value()).isLessThanOrEqualTo(faithfulness.value());
            }
        }
    }

    @Test
    void theSameInteraction_alwaysHasTheSameScores() {
        Random random = new Random(44);
        for (int i = 0; i < 500; i++) {
            Subject subject = subject(random);
            assertThat(scoring.score(subject)).isEqualTo(scoring.score(subject));
        }
    }

    private static void requireSound(ScoreResult result) {
        assertThat(result).isNotInstanceOf(ScoreResult.Failed.class);
        if (result instanceof ScoreResult.Scored scored) {
            assertThat(scored.value()).isBetween(0.0, 1.0);
            assertThat(scored.findings()).isNotEmpty();
        }
    }

    private static Subject subject(Random random) {
        AnswerStatus[] statuses = AnswerStatus.values();
        AnswerStatus status =
                random.nextInt(4) == 0 ? statuses[random.nextInt(statuses.length)] : AnswerStatus.ANSWERED;
        List<Evidence> passages = IntStream.range(0, random.nextInt(4))
                .mapToObj(i -> new Evidence("p" + i, text(random, 30)))
                .toList();
        List<CitationMark> citations = IntStream.range(0, random.nextInt(4))
                .mapToObj(i -> new CitationMark(i, "p" + random.nextInt(4)))
                .toList();
        return new Subject(text(random, 8), status, text(random, 40), passages, citations);
    }

    private static String text(Random random, int pieces) {
        return IntStream.range(0, random.nextInt(pieces + 1))
                .mapToObj(i -> PIECES.get(random.nextInt(PIECES.size())))
                .collect(Collectors.joining(random.nextBoolean() ? " " : ""));
    }
}
