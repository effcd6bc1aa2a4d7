package dev.ragstone.deploy.chart;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.stream.Collectors;

/** Makes the table of values for the README. */
final class TableWriter {

    private static final ObjectMapper JSON = new ObjectMapper();

    private TableWriter() {}

    static String write(ChartValue.Group values) {
        return values.leaves().stream()
                .map(TableWriter::row)
                .collect(Collectors.joining("\n", "| value | what it is for | default |\n|---|---|---|\n", "\n"));
    }

    private static String row(ChartValue.Path value) {
        return "| `%s` | %s | `%s` |"
                .formatted(value.path(), escape(value.leaf().description()), escape(json(value.leaf())));
    }

    private static String json(ChartValue.Leaf leaf) {
        try {
            return JSON.writeValueAsString(leaf.standard());
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The default of %s cannot be written.".formatted(leaf.name()), e);
        }
    }

    private static String escape(String text) {
        return text.replace("|", "\\|");
    }
}
