package dev.ragstone.stack.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Finds out before anything is started whether the disk has room. */
public final class DiskSpace {

    private static final long MEBIBYTE = 1024 * 1024;

    private DiskSpace() {}

    /**
     * Passes if there is room.
     *
     * @param directory where data is going to be written; created if absent
     * @param required bytes that must be free
     * @throws StackFailure if less is free, or if the directory cannot be written
     */
    public static void require(Path directory, long required) {
        try {
            Files.createDirectories(directory);
            requireAtLeast(directory, Files.getFileStore(directory).getUsableSpace(), required);
        } catch (IOException e) {
            throw new StackFailure(
                    "%s cannot be written: %s; check its owner, or choose another place with STACK_DIR=..."
                            .formatted(directory, e.getMessage()),
                    e);
        }
    }

    static void requireAtLeast(Path directory, long usable, long required) {
        if (usable < required) {
            throw new StackFailure(
                    "the disk of %s has %d MiB left, and the stack needs %d MiB; free some, or choose another place with STACK_DIR=..."
                            .formatted(directory, usable / MEBIBYTE, required / MEBIBYTE));
        }
    }
}
