package dev.ragstone.bench.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ragstone.models.embedding.OnnxEmbedder;
import java.util.List;
import org.junit.jupiter.api.Test;

class QuestionEmbeddingBenchIT {

    @Test
    void longerQuestions_haveMoreTokens_andAllocateMore() {
        try (OnnxEmbedder model = OnnxEmbedder.bgeSmall(1)) {
            List<QuestionCost> costs = new QuestionEmbeddingBench(model, 3).measure();

            assertThat(costs).extracting(QuestionCost::words).containsExactly(3, 6, 12, 24, 48);
            assertThat(costs).allSatisfy(cost -> {
                assertThat(cost.tokens()).isGreaterThan(cost.words());
                assertThat(cost.p50()).isPositive();
                assertThat(cost.lateInteraction()).isNotNegative();
            });
            assertThat(costs.getLast().allocatedKilobytes())
                    .isGreaterThan(costs.getFirst().allocatedKilobytes());
        }
    }
}
