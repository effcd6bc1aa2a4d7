package dev.ragstone.query.cite;

/** Follows a Markdown text character by character and knows whether it is inside code, where {@code [1]} cites nothing. */
final class CodeTracker {

    private int ticks;
    private int openTicks;

    /** Takes the next character. */
    void accept(char character) {
        if (character == '`') {
            ticks++;
            return;
        }
        if (ticks > 0) {
            endRun();
        }
        if (character == '\n' && openTicks < 3) {
            // An inline span that was never closed must not swallow the rest of the answer.
            openTicks = 0;
        }
    }

    /** Whether the character behind the last one accepted would be inside code. */
    boolean isInside() {
        int open = openTicks;
        if (ticks > 0) {
            open = open == 0 ? ticks : open == ticks ? 0 : open;
        }
        return open > 0;
    }

    private void endRun() {
        if (openTicks == 0) {
            openTicks = ticks;
        } else if (openTicks == ticks) {
            openTicks = 0;
        }
        ticks = 0;
    }
}
