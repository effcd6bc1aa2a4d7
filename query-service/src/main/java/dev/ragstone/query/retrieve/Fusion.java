package dev.ragstone.query.retrieve;

import java.util.List;

/** Joins what the channels say of chunks into one score. */
@FunctionalInterface
public interface Fusion {

    /** A score for each chunk, in their order; the more, the better. It must not depend on the order. */
    double[] score(List<FoundChunk> found);
}
