package dev.ragstone.eval.record;

import java.util.Optional;

/**
 * What keeping an evaluation came to.
 *
 * @param isNew whether it was not kept before
 * @param pending the event that is still to be published
 */
record Kept(boolean isNew, Optional<PendingEvent> pending) {}
