package dev.ragstone.bench.privacy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ragstone.bench.failure.BenchException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads labelled texts: one JSON object per line with {@code text} and {@code spans} of {@code type}, {@code start},
 * {@code end}; offsets count code points, as Python's do.
 */
public final class LabelledTextReader {

    private static final ObjectMapper JSON = new ObjectMapper();

    private LabelledTextReader() {}

    /**
     * Reads a file.
     *
     * @throws BenchException if it cannot be read, or a line is not in the form above
     */
    public static List<LabelledText> read(Path file) {
        List<LabelledText> texts = new ArrayList<>();
        try {
            for (String line : Files.readAllLines(file)) {
                texts.add(labelled(JSON.readTree(line)));
            }
            return texts;
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new BenchException(
                    "%s: line %d has no text with spans inside of it".formatted(file, texts.size() + 1), e);
        } catch (IOException e) {
            throw new BenchException("cannot read %s; --data must name a file of JSON lines".formatted(file), e);
        }
    }

    private static LabelledText labelled(JsonNode line) {
        String text = line.path("text").asText();
        List<LabelledText.Label> labels = new ArrayList<>();
        for (JsonNode span : line.path("spans")) {
            labels.add(new LabelledText.Label(
                    span.path("type").asText(), position(text, span, "start"), position(text, span, "end")));
        }
        return new LabelledText(text, labels);
    }

    private static int position(String text, JsonNode span, String field) {
        int codePoints = span.path(field).asInt(-1);
        if (codePoints < 0 || codePoints > text.codePointCount(0, text.length())) {
            throw new IllegalArgumentException("no position in the text: " + span);
        }
        return text.offsetByCodePoints(0, codePoints);
    }
}
