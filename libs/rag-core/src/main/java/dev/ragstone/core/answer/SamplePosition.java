package dev.ragstone.core.answer;

import dev.ragstone.core.document.ContentHash;
import java.util.UUID;

/**
 * Where an interaction falls among all that could be judged. Who judges a share of them takes those below it, and who keeps
 * traces keeps the same ones: nobody has to ask the other, and a greater share holds all of a smaller one.
 */
public final class SamplePosition {

    private static final int HEX_DIGITS = 13;
    private static final double RANGE = Math.scalb(1.0, 4 * HEX_DIGITS);

    private SamplePosition() {}

    /** Position of the interaction with this id, 0 (inclusive) to 1 (exclusive), uniform: 52 bits of the SHA-256 of the id. */
    public static double of(UUID id) {
        String hex = ContentHash.of(id.toString()).hex();
        return Long.parseLong(hex, 0, HEX_DIGITS, 16) / RANGE;
    }
}
