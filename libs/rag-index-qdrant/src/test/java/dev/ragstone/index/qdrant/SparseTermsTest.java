package dev.ragstone.index.qdrant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.ragstone.core.lexical.TermFrequencies;
import io.qdrant.client.grpc.Points.SparseVector;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class SparseTermsTest {

    private final SparseTerms sparseTerms = new SparseTerms(10);

    @Test
    void index_isTheSameForEver() {
        assertThat(SparseTerms.index("leave")).isEqualTo(0xaf193190);
    }

    @Test
    void documentWeight_saturates_andDiscountsLength() {
        SparseVector vector = sparseTerms.document(new TermFrequencies(Map.of("leave", 3, "pay", 17)));

        assertThat(weights(vector).get(SparseTerms.index("leave")))
                .isCloseTo((float) (3 / (3 + 0.9 * (0.6 + 0.4 * 20 / 10))), within(1e-6f));
    }

    @Test
    void questionWeight_isTheCount() {
        SparseVector vector = sparseTerms.question(new TermFrequencies(Map.of("leave", 2, "pay", 1)));
        assertThat(weights(vector))
                .containsOnly(Map.entry(SparseTerms.index("leave"), 2f), Map.entry(SparseTerms.index("pay"), 1f));
    }

    @Test
    void collidingTerms_countAsOne() {
        Map<Integer, String> seen = new HashMap<>();
        String first = null;
        String second = null;
        for (int i = 0; second == null; i++) {
            first = seen.put(SparseTerms.index("term" + i), "term" + i);
            second = first == null ? null : "term" + i;
        }
        SparseVector vector = sparseTerms.question(new TermFrequencies(Map.of(first, 1, second, 2)));
        assertThat(weights(vector)).containsOnly(Map.entry(SparseTerms.index(first), 3f));
    }

    private static Map<Integer, Float> weights(SparseVector vector) {
        Map<Integer, Float> weights = new HashMap<>();
        for (int i = 0; i < vector.getIndicesCount(); i++) {
            assertThat(weights.put(vector.getIndices(i), vector.getValues(i))).isNull();
        }
        return weights;
    }
}
