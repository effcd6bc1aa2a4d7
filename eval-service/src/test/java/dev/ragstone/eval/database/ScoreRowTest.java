package dev.ragstone.eval.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ragstone.eval.flow.Finding;
import dev.ragstone.eval.flow.ScoreResult;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScoreRowTest {

    @Test
    void result_readsBackAsItWasWritten() {
        List<ScoreResult> results = List.of(
                new ScoreResult.Scored(
                        0.5, List.of(new Finding("A claim.", true, 0.9, "p1"), new Finding("B.", false, 0, null))),
                new ScoreResult.Skipped("abstained"),
                new ScoreResult.Failed("scorer-error"));

        assertThat(results)
                .allSatisfy(result -> assertThat(ScoreRow.of(result).toResult()).isEqualTo(result));
    }
}
