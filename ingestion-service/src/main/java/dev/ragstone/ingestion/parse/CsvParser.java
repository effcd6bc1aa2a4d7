package dev.ragstone.ingestion.parse;

import dev.ragstone.core.chunk.SourceSpan;
import dev.ragstone.ingestion.flow.BlockKind;
import dev.ragstone.ingestion.flow.ParsedDocument;
import dev.ragstone.ingestion.flow.TextBlock;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/** Comma-separated values, also with semicolons or tabs: one table, a line per record. */
final class CsvParser implements Parser {

    private static final List<Character> DELIMITERS = List.of(',', ';', '\t', '|');

    @Override
    public ParsedDocument parse(String source) {
        String text = table(source);
        List<TextBlock> blocks = text.isEmpty()
                ? List.of()
                : List.of(new TextBlock(BlockKind.TABLE, new SourceSpan(0, text.length()), List.of()));
        return new ParsedDocument("", text, blocks);
    }

    private static String table(String source) {
        CSVFormat format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter(source))
                .setTrim(true)
                .setIgnoreEmptyLines(true)
                .setLenientEof(true)
                .setTrailingData(true)
                .get();
        StringBuilder lines = new StringBuilder();
        try (CSVParser records = CSVParser.parse(new StringReader(source), format)) {
            for (CSVRecord row : records) {
                Stream<String> cells = row.stream().map(cell -> cell.replace('\n', ' '));
                lines.append(String.join(" | ", cells.toList())).append('\n');
            }
        } catch (IOException | UncheckedIOException e) {
            // Quotes that do not match: the lines as they are still serve a search.
            return source.strip();
        }
        return lines.toString().strip();
    }

    /** The one that occurs most often in the first line. */
    private static char delimiter(String source) {
        String first =
                source.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        return DELIMITERS.stream()
                .max(Comparator.comparingLong(
                        delimiter -> first.chars().filter(at -> at == delimiter).count()))
                .orElseThrow();
    }
}
