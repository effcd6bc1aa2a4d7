package dev.ragstone.system.chaos;

import java.io.IOException;
import java.util.List;

/** What a process may be told from outside that Java has no call for. */
final class Signals {

    private Signals() {}

    /** Halts a process where it stands: to itself no time passes. */
    static void stop(long pid) {
        run(List.of("sh", "-c", "kill -STOP " + pid));
    }

    /** Lets a halted process go on. */
    static void proceed(long pid) {
        run(List.of("sh", "-c", "kill -CONT " + pid));
    }

    /** Runs a program to its end, which must be a good one. */
    static void run(List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            int code = process.onExit().join().exitValue();
            if (code != 0) {
                throw new IllegalStateException("%s ended with exit code %d".formatted(command, code));
            }
        } catch (IOException e) {
            throw new IllegalStateException("%s could not be started".formatted(command), e);
        }
    }
}
