package dev.ragstone.eval.drift;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.ragstone.eval.drift.Observer.NumberedScore;
import dev.ragstone.eval.drift.Observer.Outcome;
import dev.ragstone.eval.drift.Observer.Progress;
import dev.ragstone.events.EventJson;
import dev.ragstone.statistics.drift.Direction;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class ObserverTest {

    private static final Observer OBSERVER = new Observer(200, 10_000);
    private static final Progress START = new Progress(0, Watch.NEW);

    @Test
    void scoresThatStayTheSame_areNoDrift() {
        Outcome outcome = OBSERVER.observe(START, scores(0, 2_000, 0.8));

        assertThat(outcome.noticed()).isNull();
        assertThat(outcome.progress().seq()).isEqualTo(2_000);
    }

    @Test
    void scoresThatFall_areNoticed_andTheWatchBeginsAnew() {
        Progress before = OBSERVER.observe(START, scores(0, 500, 0.8)).progress();

        Outcome outcome = OBSERVER.observe(before, scores(500, 1_000, 0.4));

        assertThat(outcome.noticed()).isNotNull();
        assertThat(outcome.noticed().direction()).isEqualTo(Direction.FALL);
        assertThat(outcome.noticed().baseline()).isBetween(0.7, 0.9);
        assertThat(outcome.noticed().recent()).isBetween(0.3, 0.7);
        assertThat(outcome.progress().watch()).isEqualTo(Watch.NEW);
        assertThat(outcome.progress().seq()).as("what comes after is not lost").isBetween(501L, 700L);
    }

    @Test
    void progress_canBeKept() throws JsonProcessingException {
        Watch learning = OBSERVER.observe(START, scores(0, 10, 0.8)).progress().watch();
        Watch watching = OBSERVER.observe(START, scores(0, 300, 0.8)).progress().watch();

        for (Watch watch : List.of(Watch.NEW, learning, watching)) {
            String json = EventJson.mapper().writeValueAsString(watch);
            assertThat(EventJson.mapper().readValue(json, Watch.class)).isEqualTo(watch);
        }
    }

    private static List<NumberedScore> scores(long after, int count, double mean) {
        Random random = new Random(after + count);
        return LongStream.rangeClosed(after + 1, after + count)
                .mapToObj(seq -> new NumberedScore(seq, random.nextDouble() < mean ? 1 : 0))
                .toList();
    }
}
