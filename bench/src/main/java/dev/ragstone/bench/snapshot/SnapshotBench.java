package dev.ragstone.bench.snapshot;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ragstone.bench.client.JsonHttp;
import dev.ragstone.bench.failure.BenchException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

/**
 * Makes snapshots of an index in Qdrant, and restores each into a collection beside the one it is of. Snapshots and restored
 * collections are removed again; the index itself is only read.
 */
public final class SnapshotBench {

    private static final String RESTORED_SUFFIX = "-restored";

    private final JsonHttp http;
    private final URI qdrant;

    /**
     * @param http whose calls may take as long as a snapshot does
     * @param qdrant where Qdrant speaks HTTP
     */
    public SnapshotBench(JsonHttp http, URI qdrant) {
        this.http = http;
        this.qdrant = qdrant;
    }

    /**
     * What snapshots of an index take: of its chunks, and of its registry.
     *
     * @param index the value of {@code ragstone.index.qdrant.collection}
     * @throws BenchException if there is no such index, or a restored collection has not all points
     */
    public List<SnapshotResult> measure(String index) {
        return List.of(measureCollection(serving(index)), measureCollection(serving(index + "_documents")));
    }

    private String serving(String alias) {
        JsonNode aliases = http.getJson(qdrant.resolve("/aliases")).at("/result/aliases");
        return StreamSupport.stream(aliases.spliterator(), false)
                .filter(entry -> entry.path("alias_name").asText().equals(alias))
                .map(entry -> entry.path("collection_name").asText())
                .findFirst()
                .orElseThrow(() -> new BenchException(
                        "Qdrant at %s has no alias '%s': name the index with --collection".formatted(qdrant, alias)));
    }

    private SnapshotResult measureCollection(String collection) {
        long points = count(collection);
        long start = System.nanoTime();
        JsonNode snapshot =
                http.post(address(collection, "/snapshots?wait=true"), Map.of()).path("result");
        Duration creation = since(start);
        URI location = address(collection, "/snapshots/" + snapshot.path("name").asText());
        try {
            Duration restoring = restore(location, collection + RESTORED_SUFFIX, points);
            return new SnapshotResult(collection, points, snapshot.path("size").asLong(), creation, restoring);
        } finally {
            http.delete(location);
        }
    }

    private Duration restore(URI snapshot, String collection, long points) {
        try {
            long start = System.nanoTime();
            http.put(
                    address(collection, "/snapshots/recover?wait=true"),
                    Map.of("location", snapshot.toString(), "priority", "snapshot"));
            long restored = count(collection);
            Duration restoring = since(start);
            if (restored != points) {
                throw new BenchException("%s has %d points, its snapshot was of %d: did anybody write meanwhile?"
                        .formatted(collection, restored, points));
            }
            return restoring;
        } finally {
            http.delete(address(collection, ""));
        }
    }

    private long count(String collection) {
        return http.post(address(collection, "/points/count"), Map.of("exact", true))
                .at("/result/count")
                .asLong();
    }

    private URI address(String collection, String path) {
        return qdrant.resolve("/collections/" + collection + path);
    }

    private static Duration since(long startNanos) {
        return Duration.ofNanos(System.nanoTime() - startNanos);
    }
}
