package dev.ragstone.core.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class TokenSignsTest {

    private static final int DIMENSION = 128;

    @Test
    void signs_takeABitToAComponent_andComeBackFromTheirBytes() {
        float[] vectors = new float[3 * DIMENSION];
        for (int i = 0; i < vectors.length; i++) {
            vectors[i] = i % 5 - 2;
        }
        TokenSigns signs = TokenSigns.of(DIMENSION, vectors);
        byte[] form = signs.toBytes();
        byte[] within = new byte[form.length + 20];
        System.arraycopy(form, 0, within, 7, form.length);

        assertThat(signs.count()).isEqualTo(3);
        assertThat(form).hasSize(4 + 3 * DIMENSION / 8);
        assertThat(TokenSigns.fromBytes(within, 7, form.length))
                .isEqualTo(signs)
                .hasSameHashCodeAs(signs)
                .isNotEqualTo(TokenSigns.of(DIMENSION, new float[DIMENSION]));
    }

    @Test
    void whatIsNotWhole_isRefused() {
        byte[] form = TokenSigns.of(64, new float[64]).toBytes();

        assertThatIllegalArgumentException().isThrownBy(() -> TokenSigns.of(100, new float[100]));
        assertThatIllegalArgumentException().isThrownBy(() -> TokenSigns.of(64, new float[65]));
        assertThatIllegalArgumentException().isThrownBy(() -> TokenSigns.fromBytes(form, 0, 3));
        assertThatIllegalArgumentException().isThrownBy(() -> TokenSigns.fromBytes(form, 0, form.length - 1));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TokenSigns.fromBytes(Arrays.copyOf(new byte[] {-1, -1, -1, -1}, 12), 0, 12));
    }
}
