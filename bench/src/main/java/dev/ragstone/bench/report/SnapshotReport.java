package dev.ragstone.bench.report;

import dev.ragstone.bench.snapshot.SnapshotResult;
import java.time.Duration;
import java.util.List;

/**
 * The result of a bench of snapshots.
 *
 * @param method how it was measured, one sentence each
 * @param collections what was measured of each collection
 */
public record SnapshotReport(List<String> method, List<SnapshotResult> collections) implements Report {

    public SnapshotReport {
        method = List.copyOf(method);
        collections = List.copyOf(collections);
    }

    @Override
    public String name() {
        return "snapshot";
    }

    @Override
    public String toMarkdown() {
        Table table = new Table(
                List.of("collection", "points", "MB", "bytes/point", "made in", "restored in", "restored, points/s"),
                collections.stream().map(SnapshotReport::row).toList());
        return String.join(
                "\n\n", "# Snapshots of Qdrant", table.toMarkdown(), "Method:\n- " + String.join("\n- ", method));
    }

    private static List<String> row(SnapshotResult result) {
        return List.of(
                result.collection(),
                Cells.count(result.points()),
                Cells.decimals(1, result.bytes() / 1e6),
                Cells.count(result.bytes() / Math.max(1, result.points())),
                seconds(result.creation()),
                seconds(result.restoring()),
                Cells.count(Math.round(result.points() / seconds(result))));
    }

    private static double seconds(SnapshotResult result) {
        return result.restoring().toNanos() / 1e9;
    }

    private static String seconds(Duration duration) {
        return Cells.decimals(1, duration.toNanos() / 1e9) + " s";
    }
}
