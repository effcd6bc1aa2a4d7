package dev.ragstone.eval.judge;

import dev.ragstone.core.hash.Sha256;
import java.nio.ByteBuffer;
import java.util.UUID;

/** Decides what judges see: a hash of its own, so that what they see is as anything else that is sampled. */
final class JudgeSample {

    private static final double RANGE = Math.scalb(1.0, 32);

    private JudgeSample() {}

    /** Where an interaction stands, from 0 to below 1: a judge sees those below its rate. */
    static double position(UUID interactionId) {
        return Integer.toUnsignedLong(
                        ByteBuffer.wrap(Sha256.of("judge " + interactionId)).getInt())
                / RANGE;
    }
}
