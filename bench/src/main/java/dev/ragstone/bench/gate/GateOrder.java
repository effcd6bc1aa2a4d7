package dev.ragstone.bench.gate;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ragstone.bench.failure.BenchException;
import dev.ragstone.core.hash.Sha256;
import dev.ragstone.events.EventJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * An experiment on the cases of a file.
 *
 * @param name its name
 * @param file JSON lines, a case in each
 * @param baseline {@code latest}, {@code none}, or the id of an experiment
 * @param metrics names separated by commas; {@code usual} for those that are meant where none are named
 * @param smallestEffect the smallest difference of a share that anyone cares for
 * @param label what is special about it
 */
public record GateOrder(String name, Path file, String baseline, String metrics, double smallestEffect, String label) {

    private static final String NONE = "none";
    private static final String USUAL = "usual";

    /** As many digits of the hash as tell versions of one file apart. */
    private static final int VERSION_DIGITS = 12;

    /**
     * The request. The version of the data set is a hash of its cases, so that another content is another version by itself.
     *
     * @throws BenchException if the file cannot be read
     */
    JsonNode request() {
        ArrayNode cases = cases();
        ObjectNode request = EventJson.mapper().createObjectNode();
        request.put("name", name).put("label", label).put("smallestEffect", smallestEffect);
        if (!baseline.equals(NONE)) {
            request.put("baseline", baseline);
        }
        if (!metrics.equals(USUAL)) {
            ArrayNode names = request.putArray("metrics");
            Arrays.stream(metrics.split(",", -1)).map(String::strip).forEach(names::add);
        }
        request.putObject("dataset")
                .put("name", dataSetName())
                .put("version", Sha256.hex(cases.toString()).substring(0, VERSION_DIGITS))
                .set("cases", cases);
        return request;
    }

    /** What the file is called, without its ending and without characters that no name has. */
    private String dataSetName() {
        String base = file.getFileName().toString().replaceFirst("\\.[^.]*$", "");
        return base.replaceAll("[^A-Za-z0-9._-]", "-").replaceFirst("^[^A-Za-z0-9]+", "");
    }

    private ArrayNode cases() {
        ArrayNode cases = EventJson.mapper().createArrayNode();
        try {
            for (String line : Files.readAllLines(file)) {
                if (!line.isBlank()) {
                    cases.add(EventJson.mapper().readTree(line));
                }
            }
            return cases;
        } catch (JsonProcessingException e) {
            throw new BenchException(
                    "%s, case %d: not a line of JSON: %s".formatted(file, cases.size() + 1, e.getOriginalMessage()), e);
        } catch (IOException e) {
            throw new BenchException("cannot read the cases from %s: %s".formatted(file, e), e);
        }
    }
}
