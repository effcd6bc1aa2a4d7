package dev.ragstone.models.onnx;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Where a file of a model comes from. */
public sealed interface ModelFile {

    /**
     * A resource of the class path.
     *
     * @param name its absolute name, with a leading {@code /}
     */
    record Resource(String name) implements ModelFile {}

    /** A file on disk. */
    record OnDisk(Path path) implements ModelFile {}

    /**
     * The whole content.
     *
     * @throws IOException if there is no such file, or it cannot be read
     */
    default byte[] read() throws IOException {
        return switch (this) {
            case Resource resource -> readResource(resource.name());
            case OnDisk file -> Files.readAllBytes(file.path());
        };
    }

    private static byte[] readResource(String name) throws IOException {
        try (InputStream content = ModelFile.class.getResourceAsStream(name)) {
            if (content == null) {
                throw new FileNotFoundException("no resource %s on the class path".formatted(name));
            }
            return content.readAllBytes();
        }
    }
}
