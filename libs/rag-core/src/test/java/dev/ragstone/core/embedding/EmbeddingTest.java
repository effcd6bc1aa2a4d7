package dev.ragstone.core.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class EmbeddingTest {

    @Test
    void embedding_cannotBeChangedFromOutside() {
        float[] vector = {1, 2};
        Embedding embedding = Embedding.of(vector);
        vector[0] = 9;
        embedding.toArray()[1] = 9;
        assertThat(embedding).isEqualTo(Embedding.of(new float[] {1, 2}));
    }

    @Test
    void whatIsNoVector_isRefused() {
        assertThatThrownBy(() -> Embedding.of(new float[0])).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Embedding.of(new float[] {1, Float.NaN}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("component 1");
        assertThatThrownBy(() -> Embedding.of(new float[] {Float.POSITIVE_INFINITY}))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void dotProduct_needsEqualDimensions() {
        Embedding one = Embedding.of(new float[] {1, 2});
        assertThat(one.dot(Embedding.of(new float[] {3, 4}))).isEqualTo(11);
        assertThatThrownBy(() -> one.dot(Embedding.of(new float[] {1}))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void fingerprints_differWhereverVectorsWould() {
        Set<String> ids = Stream.of(
                        new EmbeddingFingerprint("BAAI/bge-small", "int8", 384, true, "q: ", ""),
                        new EmbeddingFingerprint("BAAI/bge-small", "fp32", 384, true, "q: ", ""),
                        new EmbeddingFingerprint("BAAI/bge-small", "int8", 384, false, "q: ", ""),
                        new EmbeddingFingerprint("BAAI/bge-small", "int8", 384, true, "", "q: "))
                .map(EmbeddingFingerprint::id)
                .collect(Collectors.toSet());
        assertThat(ids).hasSize(4).allMatch(id -> id.matches("baai-bge-small-[0-9a-f]{8}"));
    }
}
