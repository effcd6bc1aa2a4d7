package dev.ragstone.stack.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.ragstone.stack.documents.IndexingWatch;
import dev.ragstone.stack.process.StackFailure;
import dev.ragstone.stack.terminal.ProgressLine;
import dev.ragstone.stack.terminal.Terminal;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ApiIT {

    @TempDir
    private Path directory;

    private HttpServer server;

    @BeforeEach
    void startServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
    }

    @AfterEach
    void stopServer() {
        server.stop(0);
    }

    @Test
    void readiness_notInTime_tellsWhatIsMissingAndTheEndOfTheLog() throws IOException {
        serve(
                "/q/health/ready",
                503,
                """
                {"checks":[{"name":"index","status":"DOWN","data":{"reason":"locked"}},{"name":"kafka","status":"UP"}]}""");
        Path log = Files.writeString(directory.resolve("query.log"), "index is locked\n");

        assertThatThrownBy(() -> new Readiness(Duration.ZERO, ApiIT::isAlive)
                        .await(List.of(new Readiness.Target("query-service", base(), log))))
                .isInstanceOf(StackFailure.class)
                .hasMessageContainingAll("query-service", "index is down", "locked", "index is locked")
                .hasMessageNotContaining("kafka");
    }

    @Test
    void readiness_nobodyAnswers_saysSo() {
        URI nobody = base();
        server.stop(0);

        assertThatThrownBy(() -> new Readiness(Duration.ZERO, ApiIT::isAlive)
                        .await(List.of(new Readiness.Target("query-service", nobody, directory.resolve("none")))))
                .isInstanceOf(StackFailure.class)
                .hasMessageContaining("does not answer");
    }

    @Test
    void status_idWithSlashesAndSpaces_isAskedForAsItIs() {
        serve(
                "/api/v1/documents/docs/a guide.md",
                200,
                """
                {"state":"INDEXED","at":"2026-11-01T09:00:00Z"}""");

        assertThat(new IngestionApi(base(), null).status("docs/a guide.md"))
                .contains(new DocumentStatus("INDEXED", Instant.parse("2026-11-01T09:00:00Z"), ""));
        assertThat(new IngestionApi(base(), null).status("docs/other.md")).isEmpty();
    }

    @Test
    void status_ofAnEarlierEvent_isNotTheLast() {
        Instant at = Instant.parse("2026-11-01T09:00:00Z");

        assertThat(new DocumentStatus("INDEXED", at, "").isAfter(at.plusMillis(1)))
                .isFalse();
        assertThat(new DocumentStatus("RECEIVED", at, "").isAfter(at)).isFalse();
        assertThat(new DocumentStatus("FAILED", at, "").isAfter(at)).isTrue();
    }

    @Test
    void question_refused_passesOnWhatToDo() {
        serve(
                "/api/v1/query",
                503,
                """
                {"title":"The index is not there.","detail":"No generation matches.","action":"Wait, or reindex."}""");

        assertThatThrownBy(() -> new QueryApi(base(), null).ask("Why?"))
                .isInstanceOf(StackFailure.class)
                .hasMessageContainingAll("The index is not there.", "No generation matches.", "Wait, or reindex.");
    }

    @Test
    void service_thatWantsToKnowWhoAsks_isSentTheKey() {
        server.createContext("/api/v1/documents", exchange -> {
            boolean known = "Bearer s3cret".equals(exchange.getRequestHeaders().getFirst("Authorization"));
            byte[] body = (known ? "{\"totals\":{\"INDEXED\":3}}" : "{\"detail\":\"Who asks?\"}")
                    .getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(known ? 200 : 401, body.length);
            try (exchange) {
                exchange.getResponseBody().write(body);
            }
        });

        assertThat(new IngestionApi(base(), "s3cret").totals()).isEqualTo(Map.of("INDEXED", 3L));
        assertThatThrownBy(() -> new IngestionApi(base(), null).totals())
                .isInstanceOf(StackFailure.class)
                .hasMessageContainingAll("Who asks?", "KEY=");
    }

    @Test
    void watch_nothingHappens_namesADocumentThatWaits() {
        PrintStream nobody = new PrintStream(OutputStream.nullOutputStream(), false, StandardCharsets.UTF_8);
        Terminal nowhere = new Terminal(nobody, nobody, false);
        IndexingWatch watch = new IndexingWatch(new IngestionApi(base(), null), ApiIT::isAlive, Duration.ZERO);

        assertThatThrownBy(() -> watch.await(
                        Map.of("docs/a.md", Instant.EPOCH),
                        new ProgressLine(nowhere, "documents indexed", InstantSource.system())))
                .isInstanceOf(StackFailure.class)
                .hasMessageContainingAll("1 documents are waiting", "docs/a.md");
    }

    private static void isAlive() {
        // Nothing in these tests dies while it is waited for.
    }

    private URI base() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    private void serve(String path, int status, String body) {
        server.createContext(path, exchange -> {
            byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, bytes.length);
            try (exchange) {
                exchange.getResponseBody().write(bytes);
            }
        });
    }
}
