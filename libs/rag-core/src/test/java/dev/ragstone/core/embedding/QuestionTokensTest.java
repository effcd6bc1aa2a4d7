package dev.ragstone.core.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class QuestionTokensTest {

    private static final int FORM = 7;
    private static final int DIMENSION = 384;

    /** Of 384 signs the estimate's standard deviation is about 0.04, and rounding to 4 bits adds little. */
    @Property(tries = 200)
    void estimate_isNearTheCosineOfTheNearestToken(@ForAll long seed) {
        Random random = new Random(seed);
        float[][] passage = {unit(random), unit(random), unit(random)};
        float[] question = blend(unit(random), passage[random.nextInt(3)], random.nextDouble());

        double[] nearest =
                QuestionTokens.of(FORM, DIMENSION, question).nearest(TokenSigns.of(FORM, DIMENSION, join(passage)));

        double expected =
                Math.max(dot(question, passage[0]), Math.max(dot(question, passage[1]), dot(question, passage[2])));
        assertThat(nearest).hasSize(1);
        assertThat(nearest[0]).isCloseTo(expected, within(0.2));
    }

    /** As the tokens of a passage have: 0.8 of the length of each is common to all, and only the rest is estimated. */
    @Property(tries = 200)
    void whatTokensHaveInCommon_isNotEstimated(@ForAll long seed) {
        Random random = new Random(seed);
        float[] common = unit(random);
        float[][] passage = new float[30][];
        for (int i = 0; i < passage.length; i++) {
            passage[i] = blend(unit(random), common, 0.7);
        }
        float[] question = blend(passage[7], common, random.nextDouble());

        double[] nearest =
                QuestionTokens.of(FORM, DIMENSION, question).nearest(TokenSigns.of(FORM, DIMENSION, join(passage)));

        assertThat(nearest[0]).isCloseTo(dot(question, passage[7]), within(0.07));
    }

    @Test
    void everyTokenOfTheQuestion_hasItsOwnNearest() {
        Random random = new Random(1);
        float[] first = unit(random);
        float[] second = unit(random);
        QuestionTokens question = QuestionTokens.of(FORM, DIMENSION, join(first, second));

        double[] nearest = question.nearest(TokenSigns.of(FORM, DIMENSION, first));

        assertThat(nearest[0]).isCloseTo(1, within(0.1));
        assertThat(nearest[1]).isCloseTo(dot(first, second), within(0.2));
    }

    @Test
    void whatIsNotThere_isNearToNothing() {
        TokenSigns none = TokenSigns.of(FORM, DIMENSION, new float[0]);

        assertThat(QuestionTokens.of(FORM, DIMENSION, unit(new Random(1))).nearest(none))
                .containsExactly(0);
        assertThat(QuestionTokens.of(FORM, DIMENSION, new float[0]).nearest(none))
                .isEmpty();
        assertThat(QuestionTokens.of(FORM, DIMENSION, new float[DIMENSION])
                        .nearest(TokenSigns.of(FORM, DIMENSION, unit(new Random(1)))))
                .containsExactly(0);
    }

    @Test
    void otherFormOrDimension_isRefused() {
        QuestionTokens question = QuestionTokens.of(FORM, DIMENSION, unit(new Random(1)));
        assertThatIllegalArgumentException().isThrownBy(() -> question.nearest(TokenSigns.of(FORM, 64, new float[64])));
        TokenSigns other = TokenSigns.of(FORM + 1, DIMENSION, unit(new Random(1)));
        assertThat(question.fits(other)).isFalse();
        assertThatIllegalArgumentException().isThrownBy(() -> question.nearest(other));
    }

    private static float[] unit(Random random) {
        float[] vector = new float[DIMENSION];
        for (int i = 0; i < DIMENSION; i++) {
            vector[i] = (float) random.nextGaussian();
        }
        return scaled(vector);
    }

    private static float[] blend(float[] first, float[] second, double share) {
        float[] sum = new float[DIMENSION];
        for (int i = 0; i < DIMENSION; i++) {
            sum[i] = (float) ((1 - share) * first[i] + share * second[i]);
        }
        return scaled(sum);
    }

    private static float[] scaled(float[] vector) {
        double length = Math.sqrt(dot(vector, vector));
        float[] unit = new float[vector.length];
        for (int i = 0; i < vector.length; i++) {
            unit[i] = (float) (vector[i] / length);
        }
        return unit;
    }

    private static float[] join(float[]... vectors) {
        float[] joined = new float[vectors.length * DIMENSION];
        for (int i = 0; i < vectors.length; i++) {
            System.arraycopy(vectors[i], 0, joined, i * DIMENSION, DIMENSION);
        }
        return joined;
    }

    private static double dot(float[] first, float[] second) {
        double sum = 0;
        for (int i = 0; i < first.length; i++) {
            sum += first[i] * (double) second[i];
        }
        return sum;
    }
}
