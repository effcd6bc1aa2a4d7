package dev.ragstone.eval.score;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ragstone.core.answer.AnswerStatus;
import dev.ragstone.eval.flow.CitationMark;
import dev.ragstone.eval.flow.Consumption;
import dev.ragstone.eval.flow.Evidence;
import dev.ragstone.eval.flow.Reference;
import dev.ragstone.eval.flow.ScoreResult;
import dev.ragstone.eval.flow.Subject;
import dev.ragstone.eval.metric.Scoring;
import dev.ragstone.eval.metric.Tier;
import dev.ragstone.lexical.StemmingAnalyzer;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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

    private final Scoring scoring = new Scoring(List.of(new Tier(
            WordReader.of(new StemmingAnalyzer(), 0.6, 0.5, null)::read,
            Stream.concat(DeterministicMetrics.ofWords().stream(), DeterministicMetrics.ofReferences().stream())
                    .toList(),
            true,
            true)));

    @Test
    void everyMetricHasOneResult_andEveryScoreIsOnItsScale() {
        Random random = new Random(42);
        for (int i = 0; i < 2_000; i++) {
            Subject subject = subject(random);
            Map<String, ScoreResult> results = scoring.scoreLive(subject);
            assertThat(results.keySet()).isEqualTo(scoring.names());
            assertThat(results.values()).as(subject.toString()).noneMatch(ScoreResult.Failed.class::isInstance);
        }
    }

    @Test
    void citationRecall_neverExceedsCoverage() {
        Random random = new Random(43);
        for (int i = 0; i < 2_000; i++) {
            Map<String, ScoreResult> results = scoring.scoreLive(subject(random));
            if (results.get("citation_recall") instanceof ScoreResult.Scored recall
                    && results.get("citation_coverage") instanceof ScoreResult.Scored coverage) {
                assertThat(recall.value()).isLessThanOrEqualTo(coverage.value());
            }
        }
    }

    @Test
    void theSameInteraction_alwaysHasTheSameScores() {
        Random random = new Random(44);
        for (int i = 0; i < 500; i++) {
            Subject subject = subject(random);
            assertThat(scoring.scoreLive(subject)).isEqualTo(scoring.scoreLive(subject));
        }
    }

    private static Subject subject(Random random) {
        AnswerStatus[] statuses = AnswerStatus.values();
        AnswerStatus status =
                random.nextInt(4) == 0 ? statuses[random.nextInt(statuses.length)] : AnswerStatus.ANSWERED;
        List<Evidence> passages = IntStream.range(0, random.nextInt(4))
                .mapToObj(i -> new Evidence("p" + i, "", text(random, 30)))
                .toList();
        List<CitationMark> citations = IntStream.range(0, random.nextInt(4))
                .mapToObj(i -> new CitationMark(i, "p" + random.nextInt(4)))
                .toList();
        Reference reference = random.nextBoolean() ? Reference.UNKNOWN : Reference.of(text(random, 20));
        Consumption consumption = random.nextBoolean() ? null : new Consumption(random.nextDouble(), 7, 0.1);
        return new Subject(text(random, 8), status, text(random, 40), passages, citations, reference, consumption);
    }

    private static String text(Random random, int pieces) {
        return IntStream.range(0, random.nextInt(pieces + 1))
                .mapToObj(i -> PIECES.get(random.nextInt(PIECES.size())))
                .collect(Collectors.joining(random.nextBoolean() ? " " : ""));
    }
}
