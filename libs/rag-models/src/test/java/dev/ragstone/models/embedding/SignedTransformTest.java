package dev.ragstone.models.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignedTransformTest {

    @ParameterizedTest
    @ValueSource(ints = {64, 384, 768, 1024, 320})
    void dotProducts_stayAsTheyWere(int dimension) {
        Random random = new Random(dimension);
        float[] first = vector(random, dimension);
        float[] second = vector(random, dimension);
        double before = dot(first, second);
        double length = dot(first, first);
        SignedTransform rotation = new SignedTransform(dimension);

        rotation.apply(first);
        rotation.apply(second);

        assertThat(dot(first, second)).isCloseTo(before, within(1e-3 * length));
        assertThat(dot(first, first)).isCloseTo(length, within(1e-4 * length));
    }

    @ParameterizedTest
    @ValueSource(ints = {384, 1024})
    void oneComponent_isSpreadOverAll(int dimension) {
        float[] axis = new float[dimension];
        axis[dimension / 2] = 1;

        new SignedTransform(dimension).apply(axis);

        for (float component : axis) {
            assertThat(Math.abs(component)).isLessThan((float) (6 / Math.sqrt(dimension)));
        }
    }

    private static float[] vector(Random random, int dimension) {
        float[] vector = new float[dimension];
        for (int i = 0; i < dimension; i++) {
            vector[i] = (float) random.nextGaussian();
        }
        return vector;
    }

    private static double dot(float[] first, float[] second) {
        double sum = 0;
        for (int i = 0; i < first.length; i++) {
            sum += first[i] * (double) second[i];
        }
        return sum;
    }
}
