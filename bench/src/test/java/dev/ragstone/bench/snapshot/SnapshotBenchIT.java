package dev.ragstone.bench.snapshot;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.ragstone.bench.client.JsonHttp;
import dev.ragstone.bench.failure.BenchException;
import dev.ragstone.bench.report.SnapshotReport;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The bench leaves nothing behind, and does not take a part of an index for all of it. */
class SnapshotBenchIT {

    private static final String ALIASES =
            """
            {"aliases":[{"alias_name":"ragstone","collection_name":"g1"},
                        {"alias_name":"ragstone_documents","collection_name":"g1_documents"}]}""";

    private final List<String> requests = new CopyOnWriteArrayList<>();
    private volatile int restored = 1000;
    private HttpServer qdrant;

    @BeforeEach
    void start() throws IOException {
        qdrant = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        qdrant.createContext("/", this::handle);
        qdrant.start();
    }

    @AfterEach
    void stop() {
        qdrant.stop(0);
    }

    @Test
    void chunksAndRegistry_areRestoredBesideTheIndex_andRemovedAgain() {
        List<SnapshotResult> results = measure();

        assertThat(results).extracting(SnapshotResult::collection).containsExactly("g1", "g1_documents");
        assertThat(results).extracting(SnapshotResult::bytes).containsOnly(8_000_000L);
        assertThat(requests)
                .contains("PUT /collections/g1-restored/snapshots/recover", "DELETE /collections/g1-restored")
                .contains("DELETE /collections/g1/snapshots/s1", "DELETE /collections/g1_documents/snapshots/s1")
                .doesNotContain("DELETE /collections/g1", "DELETE /collections/g1_documents");
        assertThat(new SnapshotReport(List.of("As told."), results).toMarkdown().replaceAll(" +", " "))
                .contains("| g1 | 1,000 | 8.0 | 8,000 |", "- As told.");
    }

    @Test
    void collectionThatLacksPoints_isNoResult() {
        restored = 999;

        assertThatThrownBy(this::measure)
                .isInstanceOf(BenchException.class)
                .hasMessageContaining("g1-restored has 999 points, its snapshot was of 1000");
        assertThat(requests).contains("DELETE /collections/g1-restored", "DELETE /collections/g1/snapshots/s1");
    }

    @Test
    void indexThatIsNotThere_isNamed() {
        try (JsonHttp http = new JsonHttp()) {
            SnapshotBench bench = new SnapshotBench(http, address());
            assertThatThrownBy(() -> bench.measure("other")).hasMessageContaining("no alias 'other'");
        }
    }

    private List<SnapshotResult> measure() {
        try (JsonHttp http = new JsonHttp()) {
            return new SnapshotBench(http, address()).measure("ragstone");
        }
    }

    private URI address() {
        return URI.create("http://127.0.0.1:" + qdrant.getAddress().getPort());
    }

    private void handle(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        requests.add(exchange.getRequestMethod() + ' ' + path);
        byte[] body = "{\"result\":%s}".formatted(result(path)).getBytes(UTF_8);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }

    private String result(String path) {
        if (path.equals("/aliases")) {
            return ALIASES;
        }
        if (path.endsWith("/count")) {
            return "{\"count\":%d}".formatted(path.contains("-restored") ? restored : 1000);
        }
        return path.endsWith("/snapshots") ? "{\"name\":\"s1\",\"size\":8000000}" : "true";
    }
}
