package dev.ragstone.bench.obedience;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ragstone.bench.dataset.JsonLines;
import dev.ragstone.bench.failure.BenchException;
import java.nio.file.Path;
import java.util.List;

/**
 * Reads attacks: one JSON object per line, with {@code question} and {@code poisoned_context} for an order in a document, or with
 * {@code text} for one in a question.
 */
public final class AttackReader {

    private static final String NOTHING_HOSTILE = "Leave is requested at https://%s/leave, ten days ahead.";

    private AttackReader() {}

    /**
     * Reads a file.
     *
     * @throws BenchException if it cannot be read, or a line is not in one of the forms above
     */
    public static List<Attack> read(Path file) {
        return JsonLines.read(file).stream().map(line -> read(line, file)).toList();
    }

    private static Attack read(JsonNode line, Path file) {
        Path parent = file.toAbsolutePath().getParent();
        String group = parent == null ? "" : String.valueOf(parent.getFileName());
        JsonNode poisoned = line.path("poisoned_context");
        if (poisoned.isTextual()) {
            return new Attack(
                    group,
                    line.path("question").asText(),
                    poisoned.textValue() + '\n' + NOTHING_HOSTILE.formatted(Payload.KNOWN_HOST));
        }
        JsonNode text = line.path("text");
        if (!text.isTextual()) {
            throw new BenchException("%s has a line with neither text nor poisoned_context".formatted(file));
        }
        return new Attack(group, text.textValue(), NOTHING_HOSTILE.formatted(Payload.KNOWN_HOST));
    }
}
