package dev.ragstone.bench.citations;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ragstone.bench.dataset.JsonLines;
import dev.ragstone.bench.failure.BenchException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Reads labelled claims, in the forms of WiCE ({@code claim}, {@code evidence}), BEGIN ({@code response}, {@code knowledge}) and
 * HaluEval QA ({@code answer}, {@code context}), each with a {@code label}: one JSON object a line.
 */
public final class ClaimSetReader {

    private static final String LABEL = "label";
    private static final List<String> CLAIM = List.of("claim", "response", "answer");
    private static final List<String> PASSAGE = List.of("evidence", "knowledge", "context");
    private static final Set<String> SUPPORTED = Set.of("supported", "Fully attributable", "1");
    /** Files that have it hold parts of claims, not claims. */
    private static final String LABELS_OF_WORDS = "non_supported_spans";

    private ClaimSetReader() {}

    /**
     * The sets of a folder, one for each file that holds labelled claims.
     *
     * @throws BenchException if there is none, or the folder cannot be read
     */
    public static List<ClaimSet> read(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            List<ClaimSet> sets = files.filter(file -> file.toString().endsWith(".jsonl"))
                    .sorted()
                    .map(ClaimSetReader::set)
                    .flatMap(Optional::stream)
                    .toList();
            if (sets.isEmpty()) {
                throw new BenchException(
                        "%s holds no labelled claims: DATA must name folders with JSON lines of %s, %s and %s"
                                .formatted(folder, CLAIM, PASSAGE, LABEL));
            }
            return sets.size() == 1
                    ? List.of(new ClaimSet(
                            name(folder), name(folder), sets.getFirst().claims()))
                    : sets;
        } catch (IOException e) {
            throw new BenchException("cannot read " + folder, e);
        }
    }

    private static Optional<ClaimSet> set(Path file) {
        List<LabelledClaim> claims = new ArrayList<>();
        for (JsonNode line : JsonLines.read(file)) {
            if (line.has(LABEL) && !line.has(LABELS_OF_WORDS)) {
                claims.add(new LabelledClaim(
                        text(line, CLAIM),
                        text(line, PASSAGE),
                        SUPPORTED.contains(line.path(LABEL).asText())));
            }
        }
        String folder = name(file.resolveSibling(""));
        String part = name(file).split("\\.", 2)[0];
        return claims.isEmpty() ? Optional.empty() : Optional.of(new ClaimSet(folder + ' ' + part, folder, claims));
    }

    /** The first of these members that the line has; the sentences of an array become paragraphs. */
    private static String text(JsonNode line, List<String> members) {
        JsonNode value = members.stream()
                .filter(line::has)
                .map(line::get)
                .findFirst()
                .orElseThrow(() -> new BenchException("a line has none of %s: %.200s".formatted(members, line)));
        return value.isArray()
                ? String.join(
                        "\n\n",
                        StreamSupport.stream(value.spliterator(), false)
                                .map(JsonNode::asText)
                                .toList())
                : value.asText();
    }

    private static String name(Path path) {
        return String.valueOf(path.toAbsolutePath().normalize().getFileName());
    }
}
