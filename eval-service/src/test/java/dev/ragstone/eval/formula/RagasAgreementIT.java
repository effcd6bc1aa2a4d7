package dev.ragstone.eval.formula;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * The formulae against what RAGAS' own code made of the same verdicts: {@code make check-formulae DATA=folder}, whose files hold a
 * line for each case as {@code {id, metric, variant, input, expected}}. Every line has to agree to 1e-9, or differ in one of the
 * ways that docs/evaluation.md lists; the table tells how many do which.
 */
@EnabledIfSystemProperty(named = "ragas.formulae", matches = ".+")
class RagasAgreementIT {

    private static final double TOLERANCE = 1e-9;

    private final ObjectMapper json = new ObjectMapper();
    private final Map<String, Integer> table = new TreeMap<>();

    @Test
    void everyLine_agreesOrDiffersInAKnownWay() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("ragas.formulae")))) {
            for (Path file : files.filter(path -> path.toString().endsWith(".jsonl"))
                    .sorted()
                    .toList()) {
                for (String line : Files.readAllLines(file)) {
                    check(json.readTree(line));
                }
            }
        }
        table.forEach((outcome, lines) -> System.out.printf("%6d  %s%n", lines, outcome));
        assertThat(table.keySet())
                .as("lines that differ for no known reason")
                .noneMatch(outcome -> outcome.contains("DIFFERS"));
    }

    private void check(JsonNode line) {
        RagasLine read = new RagasLine(line);
        String outcome = read.result()
                .map(result -> result.agrees(line.get("expected"), TOLERANCE)
                        ? "agrees"
                        : read.knownDifference().orElse("DIFFERS: " + line.get("id")))
                .orElse("not among the metrics here");
        table.merge("%s (%s): %s".formatted(read.metric(), read.variant(), outcome), 1, Integer::sum);
    }
}
