package dev.ragstone.deploy.chart;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;

/**
 * The files of a chart that are made from its values. {@code make chart-docs} writes them; a test says when they are out of date.
 *
 * @param schema text of {@code values.schema.json}
 * @param readme text of {@code README.md}
 */
public record ChartDocs(String schema, String readme) {

    /** The values with their comments. */
    static final String VALUES = "values.yaml";

    static final String SCHEMA = "values.schema.json";
    static final String README = "README.md";

    private static final String BEGIN = "<!-- values: made by make chart-docs -->\n";
    private static final String END = "<!-- end of values -->";
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * Writes both files.
     *
     * @param arguments the folder of the chart
     * @throws IOException if the folder is none of a chart or cannot be written to
     */
    public static void main(String... arguments) throws IOException {
        Path chart = Path.of(arguments[0]);
        ChartDocs docs = of(chart);
        Files.writeString(chart.resolve(SCHEMA), docs.schema());
        Files.writeString(chart.resolve(README), docs.readme());
    }

    /** Both files as they should be. Of the README, only what is between its two marks is made. */
    static ChartDocs of(Path chart) throws IOException {
        ChartValue.Group values = ValuesReader.read(Files.readString(chart.resolve(VALUES)));
        String readme = Files.readString(chart.resolve(README));
        int begin = readme.indexOf(BEGIN) + BEGIN.length();
        int end = readme.indexOf(END);
        if (begin < BEGIN.length() || end < begin) {
            throw new IllegalArgumentException("%s has no place for the values: it lacks the line %s or %s."
                    .formatted(README, BEGIN.strip(), END));
        }
        return new ChartDocs(
                json(SchemaWriter.write(values, definitions())),
                readme.substring(0, begin) + '\n' + TableWriter.write(values) + '\n' + readme.substring(end));
    }

    private static Map<String, Object> definitions() throws IOException {
        try (InputStream found =
                Objects.requireNonNull(ChartDocs.class.getResourceAsStream("definitions.json"), "definitions.json")) {
            return JSON.readValue(found, new TypeReference<>() {});
        }
    }

    private static String json(Map<String, Object> schema) throws IOException {
        DefaultPrettyPrinter printer = new DefaultPrettyPrinter();
        printer.indentArraysWith(DefaultIndenter.SYSTEM_LINEFEED_INSTANCE);
        return JSON.writer(printer).writeValueAsString(schema) + '\n';
    }
}
