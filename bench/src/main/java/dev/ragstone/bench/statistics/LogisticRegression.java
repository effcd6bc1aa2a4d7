package dev.ragstone.bench.statistics;

import java.util.Arrays;

/**
 * Logistic regression, fitted by Newton's method to weighted examples (McCullagh, Nelder: "Generalized Linear Models", 1989,
 * chapter 4), with a little L2 penalty that keeps it finite where the classes can be parted without error.
 */
public final class LogisticRegression {

    private static final int STEPS = 50;
    private static final double PENALTY = 1e-3;

    private final double[] weights;

    private LogisticRegression(double[] weights) {
        this.weights = weights;
    }

    /**
     * Fits to examples.
     *
     * @param features a row for each example, all of one length
     * @param labels whether it is of the class
     * @param shares how much each counts; they add up to 1
     */
    public static LogisticRegression fit(double[][] features, boolean[] labels, double[] shares) {
        double[] weights = new double[features[0].length + 1];
        for (int step = 0; step < STEPS; step++) {
            double[] gradient = new double[weights.length];
            double[][] curvature = new double[weights.length][weights.length];
            for (int i = 0; i < features.length; i++) {
                double[] row = withConstant(features[i]);
                double estimate = logistic(dot(weights, row));
                for (int j = 0; j < row.length; j++) {
                    gradient[j] += shares[i] * ((labels[i] ? 1 : 0) - estimate) * row[j];
                    for (int k = 0; k < row.length; k++) {
                        curvature[j][k] += shares[i] * estimate * (1 - estimate) * row[j] * row[k];
                    }
                }
            }
            for (int j = 1; j < weights.length; j++) {
                gradient[j] -= PENALTY * weights[j];
                curvature[j][j] += PENALTY;
            }
            curvature[0][0] += 1e-9;
            double[] change = solve(curvature, gradient);
            for (int j = 0; j < weights.length; j++) {
                weights[j] += change[j];
            }
        }
        return new LogisticRegression(weights);
    }

    /** The estimate, 0 to 1. */
    public double estimate(double[] features) {
        return logistic(dot(weights, withConstant(features)));
    }

    /** The constant, then the weight of each feature. */
    public double[] weights() {
        return weights.clone();
    }

    private static double[] withConstant(double[] features) {
        double[] row = new double[features.length + 1];
        row[0] = 1;
        System.arraycopy(features, 0, row, 1, features.length);
        return row;
    }

    private static double dot(double[] first, double[] second) {
        double sum = 0;
        for (int i = 0; i < first.length; i++) {
            sum += first[i] * second[i];
        }
        return sum;
    }

    private static double logistic(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    /** Gaussian elimination; the matrix is positive definite, so that no rows need to change places. */
    private static double[] solve(double[][] matrix, double[] right) {
        double[][] left = Arrays.stream(matrix).map(double[]::clone).toArray(double[][]::new);
        double[] values = right.clone();
        int size = values.length;
        for (int pivot = 0; pivot < size; pivot++) {
            for (int row = pivot + 1; row < size; row++) {
                double factor = left[row][pivot] / left[pivot][pivot];
                for (int column = pivot; column < size; column++) {
                    left[row][column] -= factor * left[pivot][column];
                }
                values[row] -= factor * values[pivot];
            }
        }
        for (int row = size - 1; row >= 0; row--) {
            for (int column = row + 1; column < size; column++) {
                values[row] -= left[row][column] * values[column];
            }
            values[row] /= left[row][row];
        }
        return values;
    }
}
