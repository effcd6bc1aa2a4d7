package dev.ragstone.index.lucene;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.lucene.util.IOUtils;

/**
 * The folder that holds one index per generation, side by side, and the file {@code CURRENT} with the name of the one
 * that serves.
 *
 * @param directory the folder
 */
record Generations(Path directory) {

    private static final String CURRENT = "CURRENT";
    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9._-]*");

    /**
     * The folder of a generation, existing or not.
     *
     * @throws IllegalArgumentException if the name cannot be a folder's
     */
    Path folder(String generation) {
        if (!NAME.matcher(generation).matches()) {
            throw new IllegalArgumentException("not a name of a generation: '%s'".formatted(generation));
        }
        return directory.resolve(generation);
    }

    /** The generation that serves; empty if there is none yet. */
    Optional<String> current() throws IOException {
        try {
            return Optional.of(Files.readString(directory.resolve(CURRENT)).strip());
        } catch (NoSuchFileException e) {
            return Optional.empty();
        }
    }

    /** Lets a generation serve; readers see either the one before or this one, also after a crash. */
    void activate(String generation) throws IOException {
        Path next = directory.resolve(CURRENT + ".next");
        Files.writeString(next, generation + '\n');
        IOUtils.fsync(next, false);
        Files.move(next, directory.resolve(CURRENT), StandardCopyOption.ATOMIC_MOVE);
        IOUtils.fsync(directory, true);
    }
}
