package dev.ragstone.bench.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A table that reads well on a terminal and is Markdown as well.
 *
 * @param columns the heads
 * @param rows cells, as many in each row as there are columns
 */
public record Table(List<String> columns, List<List<String>> rows) {

    public Table {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }

    /** The lines of the table; columns are as wide as their widest cell, the first is left-aligned. */
    public String toMarkdown() {
        List<Integer> widths =
                IntStream.range(0, columns.size()).map(this::width).boxed().toList();
        List<String> lines = new ArrayList<>();
        lines.add(line(columns, widths));
        lines.add(IntStream.range(0, widths.size())
                .mapToObj(i -> "-".repeat(widths.get(i) + 1) + (i == 0 ? "-" : ":"))
                .collect(Collectors.joining("|", "|", "|")));
        rows.forEach(row -> lines.add(line(row, widths)));
        return String.join("\n", lines);
    }

    private int width(int column) {
        return IntStream.concat(
                        IntStream.of(columns.get(column).length()),
                        rows.stream().mapToInt(row -> row.get(column).length()))
                .max()
                .orElseThrow();
    }

    private static String line(List<String> cells, List<Integer> widths) {
        return IntStream.range(0, cells.size())
                .mapToObj(i -> (i == 0 ? " %-" : " %") + widths.get(i) + "s ")
                .collect(Collectors.joining("|", "|", "|"))
                .formatted(cells.toArray());
    }
}
