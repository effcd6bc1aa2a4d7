package dev.ragstone.bench.guard;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ragstone.bench.dataset.JsonLines;
import dev.ragstone.bench.failure.BenchException;
import java.nio.file.Path;
import java.util.List;

/**
 * Reads labelled texts: one JSON object per line with {@code text}, {@code label} (1 for an injection) and, where there is one,
 * {@code source} or {@code group}. Lines without a label, as those of questions, are harmless.
 */
public final class LabelledPromptReader {

    private LabelledPromptReader() {}

    /**
     * Reads a file.
     *
     * @throws BenchException if it cannot be read, or a line is not in the form above
     */
    public static List<LabelledPrompt> read(Path file) {
        return JsonLines.read(file).stream().map(line -> read(line, file)).toList();
    }

    private static LabelledPrompt read(JsonNode line, Path file) {
        JsonNode text = line.path("text");
        if (!text.isTextual()) {
            throw new BenchException("%s has a line without a text".formatted(file));
        }
        return new LabelledPrompt(
                text.textValue(), group(line, file), line.path("label").asInt(0) == 1);
    }

    /** An address as a source names nothing that a table could show. */
    private static String group(JsonNode line, Path file) {
        Path parent = file.toAbsolutePath().getParent();
        String folder = parent == null ? "" : String.valueOf(parent.getFileName());
        String source = line.path("source").asText("");
        String part =
                source.isEmpty() || source.contains("/") ? line.path("group").asText("") : source;
        return part.isEmpty() ? folder : folder + ' ' + part;
    }
}
