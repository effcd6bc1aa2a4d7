package dev.ragstone.core.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class TokenSignsTest {

    private static final int FORM = 7;
    private static final int DIMENSION = 128;

    @Test
    void signs_takeABitToAComponent_andAMean_andComeBackFromTheirBytes() {
        float[] vectors = new float[3 * DIMENSION];
        for (int i = 0; i < vectors.length; i++) {
            vectors[i] = i % 5 - 2;
        }
        TokenSigns signs = TokenSigns.of(FORM, DIMENSION, vectors);
        byte[] form = signs.toBytes();
        byte[] within = new byte[form.length + 20];
        System.arraycopy(form, 0, within, 7, form.length);

        assertThat(signs.count()).isEqualTo(3);
        assertThat(form).hasSize(20 + DIMENSION + 3 * (1 + DIMENSION / 8));
        assertThat(TokenSigns.fromBytes(within, 7, form.length))
                .isEqualTo(signs)
                .hasSameHashCodeAs(signs)
                .isNotEqualTo(TokenSigns.of(FORM, DIMENSION, new float[DIMENSION]))
                .isNotEqualTo(TokenSigns.of(FORM + 1, DIMENSION, vectors));
    }

    @Test
    void whatIsNotWhole_isRefused() {
        byte[] form = TokenSigns.of(FORM, 64, new float[64]).toBytes();

        assertThatIllegalArgumentException().isThrownBy(() -> TokenSigns.of(FORM, 100, new float[100]));
        assertThatIllegalArgumentException().isThrownBy(() -> TokenSigns.of(FORM, 64, new float[65]));
        assertThatIllegalArgumentException().isThrownBy(() -> TokenSigns.fromBytes(form, 0, 7));
        assertThatIllegalArgumentException().isThrownBy(() -> TokenSigns.fromBytes(form, 0, form.length - 1));
        form[4] = -1;
        assertThatIllegalArgumentException().isThrownBy(() -> TokenSigns.fromBytes(form, 0, form.length));
    }

    @Test
    void passages_areAsMuchAlikeAsTheMeansOfTheirTokens() {
        TokenSigns right = signs(3, 0, 1, 0);
        TokenSigns up = signs(0, 2, 0, 4);

        assertThat(right.cosine(right)).isCloseTo(1, within(1e-9));
        assertThat(right.cosine(up)).isZero();
        assertThat(right.cosine(signs(2, 2, 2, 2))).isCloseTo(Math.sqrt(0.5), within(1e-9));
        assertThat(right.cosine(signs(0, 0, 0, 0))).isZero();
        assertThat(right.cosine(signs(-1, 0, -1, 0))).isCloseTo(-1, within(1e-9));
    }

    @Test
    void passagesOfTwoModels_areNotCompared() {
        TokenSigns other = TokenSigns.of(FORM + 1, 64, new float[64]);

        assertThat(signs(1, 0, 1, 0).fits(other)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> signs(1, 0, 1, 0).cosine(other));
    }

    /** Two tokens, of which the first two components are not 0. */
    private static TokenSigns signs(float x1, float y1, float x2, float y2) {
        float[] vectors = new float[2 * 64];
        vectors[0] = x1;
        vectors[1] = y1;
        vectors[64] = x2;
        vectors[65] = y2;
        return TokenSigns.of(FORM, 64, vectors);
    }
}
