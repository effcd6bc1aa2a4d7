package dev.ragstone.stack.terminal;

import java.io.PrintStream;

/** Where the stack talks to people: a terminal whose last line can be written again, or a plain stream. */
public final class Terminal {

    private static final String ERASE_LINE = "\r\u001b[K";

    private final PrintStream out;
    private final PrintStream err;
    private final boolean interactive;
    private boolean midLine;

    /**
     * @param out where text goes
     * @param err where failures go
     * @param interactive whether a line can be written again
     */
    public Terminal(PrintStream out, PrintStream err, boolean interactive) {
        this.out = out;
        this.err = err;
        this.interactive = interactive;
    }

    /** Whether a line can be written again. */
    public boolean isInteractive() {
        return interactive;
    }

    /** Prints whole lines. */
    public synchronized void print(String text) {
        endLine();
        out.println(text);
        out.flush();
    }

    /** Prints why something failed. */
    public synchronized void fail(String message) {
        endLine();
        err.println("FAILED: " + message);
        err.flush();
    }

    /** Prints a failure that was made to be read. */
    public void fail(RuntimeException failure) {
        fail(String.valueOf(failure.getMessage()));
    }

    /** Prints a line that the next {@code reprint} replaces; on a plain stream, a line like any other. */
    public synchronized void reprint(String line) {
        if (!interactive) {
            print(line);
            return;
        }
        out.print(ERASE_LINE + line);
        out.flush();
        midLine = true;
    }

    private void endLine() {
        if (midLine) {
            out.println();
            midLine = false;
        }
    }
}
