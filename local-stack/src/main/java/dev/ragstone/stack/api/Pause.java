package dev.ragstone.stack.api;

import dev.ragstone.stack.process.StackFailure;
import java.time.Duration;

/** The time between two looks at something that another process does. */
public final class Pause {

    private Pause() {}

    /**
     * Waits.
     *
     * @throws StackFailure if the thread is interrupted
     */
    public static void of(Duration duration) {
        try {
            Thread.sleep(duration);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StackFailure("interrupted", e);
        }
    }
}
