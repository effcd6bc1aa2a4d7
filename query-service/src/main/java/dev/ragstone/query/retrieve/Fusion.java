package dev.ragstone.query.retrieve;

import dev.ragstone.query.flow.FusionSettings;
import java.util.List;

/** Joins what the channels say of chunks into one score. */
public interface Fusion {

    /** A score for each chunk, in their order; the more, the better. It must not depend on the order. */
    double[] score(List<FoundChunk> found);

    /** How it does that. */
    FusionSettings settings();
}
