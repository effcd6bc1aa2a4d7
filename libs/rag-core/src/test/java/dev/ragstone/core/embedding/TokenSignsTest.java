package dev.ragstone.core.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

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
}
