package dev.ragstone.stack.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.Optional;

/** Which process listens on a port, as far as {@code lsof} is there to tell. */
final class PortOwner {

    private PortOwner() {}

    /** A phrase to append to a sentence; empty if nobody knows. */
    static String describe(int port) {
        return find(port)
                .map(process -> " by process %d%s".formatted(process.pid(), program(process)))
                .orElse("");
    }

    private static Optional<ProcessHandle> find(int port) {
        try {
            Process lsof = new ProcessBuilder("lsof", "-nP", "-iTCP:" + port, "-sTCP:LISTEN", "-t")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
            try (BufferedReader output = lsof.inputReader()) {
                return output.lines()
                        .findFirst()
                        .map(String::strip)
                        .filter(id -> id.matches("\\d{1,18}"))
                        .map(Long::valueOf)
                        .flatMap(ProcessHandle::of);
            }
        } catch (IOException e) { // No lsof here: the port is named without its owner.
            return Optional.empty();
        }
    }

    private static String program(ProcessHandle process) {
        return process.info().command().map(command -> " (" + command + ")").orElse("");
    }
}
