package dev.ragstone.bench.dataset;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ragstone.bench.failure.BenchException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads files of JSON lines. */
public final class JsonLines {

    private static final ObjectMapper JSON = new ObjectMapper();

    private JsonLines() {}

    /**
     * The lines of a file.
     *
     * @throws BenchException if it cannot be read, or a line is not JSON
     */
    public static List<JsonNode> read(Path file) {
        List<JsonNode> lines = new ArrayList<>();
        try {
            for (String line : Files.readAllLines(file)) {
                lines.add(JSON.readTree(line));
            }
            return lines;
        } catch (JsonProcessingException e) {
            throw new BenchException("%s: line %d is not JSON".formatted(file, lines.size() + 1), e);
        } catch (IOException e) {
            throw new BenchException("cannot read " + file, e);
        }
    }
}
