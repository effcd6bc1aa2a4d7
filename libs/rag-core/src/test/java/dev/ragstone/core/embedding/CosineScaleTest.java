package dev.ragstone.core.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CosineScaleTest {

    private static final double ROUNDING = 1e-12;

    @Test
    void cosinesOfTheDefaultModel_stayAsTheyAre() {
        for (double cosine : new double[] {-1, 0, 0.5, 0.73, 1}) {
            assertThat(CosineScale.onDefault(cosine, new Silent(CosineScale.UNRELATED)))
                    .isCloseTo(cosine, within(ROUNDING));
        }
    }

    @Test
    void unrelatedAndEqualTexts_areAlikeForAllModels() {
        for (double unrelated : new double[] {-0.1, 0, 0.3, 0.8}) {
            Embedder model = new Silent(unrelated);
            assertThat(CosineScale.onDefault(unrelated, model)).isCloseTo(CosineScale.UNRELATED, within(ROUNDING));
            assertThat(CosineScale.onDefault(1, model)).isEqualTo(1);
        }
    }

    @Test
    void nearness_isThatOfTheDirections_whateverTheLengths() {
        Embedding one = Embedding.of(new float[] {3, 0});
        Embedding other = Embedding.of(new float[] {0.3f, 0.4f});

        assertThat(CosineScale.nearness(one, other, new Silent(CosineScale.UNRELATED)))
                .isCloseTo(0.6, within(1e-6));
        assertThat(CosineScale.nearness(one, one, new Silent(0))).isCloseTo(1, within(ROUNDING));
    }

    /** Says of itself what counts here. */
    private record Silent(double unrelatedCosine) implements Embedder {

        @Override
        public EmbeddingFingerprint fingerprint() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Embedding embedPassage(String passage) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Embedding embedQuery(String question) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void close() {
            // Nothing is held.
        }
    }
}
