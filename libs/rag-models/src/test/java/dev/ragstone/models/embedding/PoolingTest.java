package dev.ragstone.models.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.FloatBuffer;
import org.junit.jupiter.api.Test;

class PoolingTest {

    private static final float[] THREE_TOKENS = {1, 2, 3, 4, 8, 6};

    @Test
    void cls_isTheFirstToken() {
        assertThat(Pooling.CLS.pool(FloatBuffer.wrap(THREE_TOKENS), 2)).containsExactly(1, 2);
    }

    @Test
    void mean_isTakenByComponent() {
        assertThat(Pooling.MEAN.pool(FloatBuffer.wrap(THREE_TOKENS), 2)).containsExactly(4, 4);
    }
}
