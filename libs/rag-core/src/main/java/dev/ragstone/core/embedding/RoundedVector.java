package dev.ragstone.core.embedding;

/** A vector whose components are whole multiples of one step, -127 to 127 times; not to be changed. */
final class RoundedVector {

    private final byte[] multiples;
    private final float step;

    /**
     * A vector.
     *
     * @param multiples the components, in steps
     * @param step what one step is
     */
    RoundedVector(byte[] multiples, float step) {
        this.multiples = multiples;
        this.step = step;
    }

    /** A vector, rounded; its largest component takes the most steps. */
    static RoundedVector of(float[] vector) {
        float largest = 0;
        for (float component : vector) {
            largest = Math.max(largest, Math.abs(component));
        }
        float step = largest == 0 ? 1 : largest / Byte.MAX_VALUE;
        byte[] multiples = new byte[vector.length];
        for (int i = 0; i < vector.length; i++) {
            multiples[i] = (byte) Math.round(vector[i] / step);
        }
        return new RoundedVector(multiples, step);
    }

    /** The components, in steps. */
    byte[] multiples() {
        return multiples;
    }

    /** What one step is. */
    float step() {
        return step;
    }

    /** A component, as near as the steps come. */
    float component(int index) {
        return multiples[index] * step;
    }

    /** The dot product with a vector of as many components. */
    double dot(RoundedVector other) {
        int sum = 0;
        for (int i = 0; i < multiples.length; i++) {
            sum += multiples[i] * other.multiples[i];
        }
        return (double) sum * step * other.step;
    }
}
