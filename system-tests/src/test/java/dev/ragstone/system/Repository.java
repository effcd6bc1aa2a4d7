package dev.ragstone.system;

import java.nio.file.Files;
import java.nio.file.Path;

/** The repository these tests are part of. */
public final class Repository {

    private Repository() {}

    /** The folder with the Maven wrapper, which lies above every module. */
    public static Path folder() {
        Path folder = Path.of("").toAbsolutePath();
        while (!Files.exists(folder.resolve("mvnw"))) {
            folder = folder.getParent();
        }
        return folder;
    }
}
