package dev.ragstone.ingestion.parse;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.ragstone.ingestion.flow.ParsedDocument;
import dev.ragstone.ingestion.flow.StageFailure;
import dev.ragstone.ingestion.parse.sandbox.ParserPool;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * A measurement, not a test of the suite: what is read of the files of a folder with a {@code manifest.jsonl}. Prints the table
 * of docs/formats.md to {@code target/formats.md}.
 */
@EnabledIfSystemProperty(
        named = "ragstone.formats.data",
        matches = ".+",
        disabledReason = "give a folder with -Dragstone.formats.data")
class FormatsReportIT {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Test
    void everyFile_endsWithTextOrAReason() throws IOException {
        Path data = Path.of(System.getProperty("ragstone.formats.data"));
        List<Outcome> outcomes = new ArrayList<>();
        try (ParserPool pool = Sandboxes.pool(Sandboxes.LIMITS)) {
            DocumentParser parser = new DocumentParser(pool);
            for (String line : Files.readAllLines(data.resolve("manifest.jsonl"))) {
                JsonNode file = JSON.readTree(line);
                outcomes.add(Outcome.of(
                        file,
                        parser,
                        Files.readAllBytes(data.resolve(file.get("file").asText()))));
            }
        }
        Files.writeString(Path.of("target", "formats.md"), report(outcomes));
        assertThat(outcomes).noneMatch(outcome -> outcome.ended().startsWith("threw"));
    }

    private static String report(List<Outcome> outcomes) {
        Map<String, List<Outcome>> byFormat = outcomes.stream()
                .filter(Outcome::ordinary)
                .collect(Collectors.groupingBy(Outcome::format, TreeMap::new, Collectors.toList()));
        Stream<String> formats = byFormat.entrySet().stream().map(entry -> "| %s | %d | %d | %d of %d | %d |"
                .formatted(
                        entry.getKey(),
                        entry.getValue().size(),
                        entry.getValue().stream().filter(Outcome::read).count(),
                        entry.getValue().stream().mapToInt(Outcome::found).sum(),
                        entry.getValue().stream().mapToInt(Outcome::expected).sum(),
                        entry.getValue().stream()
                                .mapToInt(one -> one.leaked().size())
                                .sum()));
        Stream<String> files = outcomes.stream().map(one -> "| %s | %s | %d ms | %s | %s | %s |"
                .formatted(one.file(), one.ended(), one.millis(), one.missing(), one.leaked(), one.safe()));
        return Stream.of(
                        Stream.of(
                                "| format | files | read | expected found | unwanted found |", "|---|---|---|---|---|"),
                        formats,
                        Stream.of(
                                "",
                                "| file | ended | time | missing | unwanted | required |",
                                "|---|---|---|---|---|---|"),
                        files)
                .flatMap(lines -> lines)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    /** What became of one file. */
    private record Outcome(
            String file,
            String format,
            boolean ordinary,
            String ended,
            long millis,
            int expected,
            List<String> missing,
            List<String> leaked,
            String safe) {

        static Outcome of(JsonNode file, DocumentParser parser, byte[] content) {
            String name = file.get("file").asText();
            long started = System.nanoTime();
            String ended;
            String text = "";
            try {
                ParsedDocument parsed =
                        parser.parse(Events.bytes(name, "application/octet-stream", content), Events.TURN);
                text = visible(parsed);
                ended = "%d characters, %s".formatted(parsed.text().length(), parsed.language());
            } catch (StageFailure e) {
                ended = "refused: " + e.getMessage();
            } catch (RuntimeException e) {
                // The report names whatever else a file can do.
                ended = "threw " + e;
            }
            String found = text;
            List<String> expected = Stream.of("anchors", "expect_verified")
                    .flatMap(key -> texts(file, key))
                    .distinct()
                    .toList();
            // The manifest unites tests with different settings: what is expected is not unwanted.
            List<String> unwanted = texts(file, "expect_not_contains")
                    .filter(one -> expected.stream().noneMatch(other -> other.contains(one)))
                    .toList();
            return new Outcome(
                    name,
                    file.get("format").asText(),
                    file.get("class").asText().equals("ok"),
                    ended,
                    (System.nanoTime() - started) / 1_000_000,
                    expected.size(),
                    expected.stream().filter(one -> !found.contains(one)).toList(),
                    unwanted.stream().filter(found::contains).toList(),
                    file.path("safe_behaviour").asText());
        }

        boolean read() {
            return !ended.startsWith("refused");
        }

        int found() {
            return expected - missing.size();
        }

        private static Stream<String> texts(JsonNode file, String key) {
            return StreamSupport.stream(file.path(key).spliterator(), false).map(one -> squeezed(one.asText()));
        }

        /** What a reader of the chunks sees: title, headings and text. */
        private static String visible(ParsedDocument parsed) {
            Stream<String> headings = parsed.blocks().stream()
                    .map(block -> String.join(" ", block.headings()))
                    .distinct();
            return squeezed(Stream.concat(Stream.of(parsed.title(), parsed.text()), headings)
                    .collect(Collectors.joining(" ")));
        }

        private static String squeezed(String text) {
            return text.replaceAll("[\\s|]+", " ").strip();
        }
    }
}
