package dev.ragstone.bench.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LogisticRegressionTest {

    @Test
    void weights_areThoseThatTheLabelsWereDrawnWith() {
        Random random = new Random(1);
        double[][] features = new double[20_000][2];
        boolean[] labels = new boolean[features.length];
        for (int i = 0; i < features.length; i++) {
            features[i] = new double[] {random.nextGaussian(), random.nextGaussian()};
            labels[i] = random.nextDouble() < 1 / (1 + Math.exp(-(0.5 + features[i][0] - 2 * features[i][1])));
        }

        LogisticRegression fitted = LogisticRegression.fit(features, labels, equalShares(labels.length));

        assertThat(fitted.weights()).containsExactly(new double[] {0.5, 1, -2}, within(0.1));
    }

    @Test
    void classesThatCanBePartedWithoutError_haveFiniteWeights() {
        double[][] features = {{0}, {1}, {2}, {3}};
        boolean[] labels = {false, false, true, true};

        LogisticRegression fitted = LogisticRegression.fit(features, labels, equalShares(4));

        assertThat(fitted.estimate(new double[] {0})).isBetween(0.0, 0.1);
        assertThat(fitted.estimate(new double[] {3})).isBetween(0.9, 1.0);
    }

    private static double[] equalShares(int count) {
        double[] shares = new double[count];
        Arrays.fill(shares, 1.0 / count);
        return shares;
    }
}
