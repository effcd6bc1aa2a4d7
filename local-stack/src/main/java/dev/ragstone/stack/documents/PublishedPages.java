package dev.ragstone.stack.documents;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.ragstone.stack.process.StackFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Remembers in a file what was published last, so that the next start knows what has changed and what has vanished. */
public final class PublishedPages {

    private static final JsonMapper JSON = new JsonMapper();

    private final Path file;

    /**
     * @param data the folder of the stack
     */
    public PublishedPages(Path data) {
        this.file = data.resolve("published.json");
    }

    /**
     * Fingerprints by id; none if nothing was published, or if nobody can tell any more.
     *
     * @throws StackFailure if the file cannot be read
     */
    public Map<String, String> read() {
        try {
            return Files.exists(file)
                    ? JSON.readValue(Files.readAllBytes(file), new TypeReference<Map<String, String>>() {})
                    : Map.of();
        } catch (JacksonException e) { // Damaged: publishing everything again changes nothing in the index.
            return Map.of();
        } catch (IOException e) {
            throw new StackFailure("%s cannot be read: %s".formatted(file, e), e);
        }
    }

    /**
     * Remembers that these pages, and no others, are published.
     *
     * @throws StackFailure if the file cannot be written
     */
    public void write(List<Page> pages) {
        Map<String, String> fingerprints = new TreeMap<>();
        pages.forEach(page -> fingerprints.put(page.id(), page.fingerprint()));
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            JSON.writerWithDefaultPrettyPrinter().writeValue(file.toFile(), fingerprints);
        } catch (IOException e) {
            throw new StackFailure("%s cannot be written: %s".formatted(file, e), e);
        }
    }
}
