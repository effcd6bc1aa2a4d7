package dev.ragstone.models.classification;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** What a model calls its classes: {@code id2label} in the {@code config.json} of the Hugging Face libraries. */
public final class ClassLabels {

    private static final JsonMapper JSON = new JsonMapper();

    /** What those libraries write where nobody named the classes. */
    private static final Pattern UNNAMED = Pattern.compile("LABEL_\\d+");

    private ClassLabels() {}

    /**
     * The labels in the order of the logits; empty if there is no such file, or it names no classes.
     *
     * @throws IOException if it cannot be read
     */
    public static List<String> read(Path config) throws IOException {
        if (!Files.exists(config)) {
            return List.of();
        }
        JsonNode labels = parse(config).path("id2label");
        List<String> named = new ArrayList<>();
        for (int id = 0; labels.has(Integer.toString(id)); id++) {
            named.add(labels.get(Integer.toString(id)).asText());
        }
        return named.stream().allMatch(label -> UNNAMED.matcher(label).matches()) ? List.of() : List.copyOf(named);
    }

    private static JsonNode parse(Path config) throws IOException {
        try {
            return JSON.readTree(Files.readAllBytes(config));
        } catch (JacksonException e) {
            throw new IOException("%s is no JSON: %s".formatted(config, e.getOriginalMessage()), e);
        }
    }
}
