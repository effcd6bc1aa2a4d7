package dev.ragstone.testkit.reranking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ragstone.core.reranking.CrossEncoder;
import dev.ragstone.core.score.RerankScore;
import java.util.List;
import org.junit.jupiter.api.Test;

class FakeCrossEncoderTest extends CrossEncoderContract {

    @Override
    protected CrossEncoder open() {
        return new FakeCrossEncoder();
    }

    @Test
    void score_isTheShareOfTheQuestionsWords() {
        FakeCrossEncoder encoder = new FakeCrossEncoder();
        assertThat(encoder.score("Delete a document", List.of("DELETE it, document!", "a", "")))
                .containsExactly(new RerankScore(2.0 / 3), new RerankScore(1.0 / 3), new RerankScore(0));
    }

    @Test
    void passages_areCounted() {
        FakeCrossEncoder encoder = new FakeCrossEncoder();
        encoder.score("one", List.of("two", "three"));
        encoder.score("four", List.of("five"));
        assertThat(encoder.passagesScored()).isEqualTo(3);
    }
}
