package dev.ragstone.ingestion.fetch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import com.sun.net.httpserver.HttpsConfigurator;
import com.sun.net.httpserver.HttpsServer;
import dev.ragstone.core.document.DocumentContent;
import dev.ragstone.core.document.DocumentEvent;
import dev.ragstone.events.DocumentData;
import dev.ragstone.events.DocumentEventReader;
import dev.ragstone.events.SourceRecord;
import dev.ragstone.ingestion.flow.StageFailure;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ContentFetcherIT {

    private static final String HOST = "docs.example.com";
    private static final byte[] PAGE = "# Fetched\n\nText.".getBytes(StandardCharsets.UTF_8);

    @TempDir
    private static Path folder;

    private static Vertx vertx;
    private static Certificates certificates;

    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final Map<String, List<InetAddress>> names = new HashMap<>();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final List<ContentFetcher> opened = new ArrayList<>();
    private HttpServer plain;
    private HttpsServer secure;

    @BeforeAll
    static void prepare() throws Exception {
        vertx = Vertx.vertx();
        certificates = Certificates.make(folder, HOST);
    }

    @AfterAll
    static void closeVertx() {
        vertx.close();
    }

    @BeforeEach
    void startServers() throws IOException {
        InetSocketAddress anyPort = new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
        plain = HttpServer.create(anyPort, 0);
        secure = HttpsServer.create(anyPort, 0);
        secure.setHttpsConfigurator(new HttpsConfigurator(certificates.context()));
        for (HttpServer server : List.of(plain, secure)) {
            server.setExecutor(threads);
            server.createContext("/", this::answer);
            server.start();
        }
        names.put(HOST, List.of(InetAddress.getLoopbackAddress()));
        names.put("cdn.example.com", List.of(InetAddress.getLoopbackAddress()));
    }

    @AfterEach
    void stopServers() {
        opened.forEach(ContentFetcher::close);
        plain.stop(0);
        secure.stop(0);
        threads.shutdownNow();
    }

    @Test
    void content_isFetchedOverTls_fromTheServerThatProvesTheName() {
        DocumentEvent.Upserted fetched = fetcher(Map.of()).fetch(event(https("/page.md?token=1")));
        assertThat(bytes(fetched)).isEqualTo(PAGE);
        assertThat(asked).containsExactly(HOST + ":" + secure.getAddress().getPort() + " /page.md?token=1");
    }

    @Test
    void serverThatCannotProveTheName_isNotBelieved() {
        ContentFetcher fetcher = fetcher(Map.of("hosts", "cdn.example.com"));
        String uri = https("/page.md").replace(HOST, "cdn.example.com");
        assertThatThrownBy(() -> fetcher.fetch(event(uri))).isInstanceOf(Unreachable.class);
        assertThat(asked).isEmpty();
    }

    @Test
    void hostWithOnePrivateAddress_isRefused_andNobodyIsAsked() throws UnknownHostException {
        names.put(HOST, List.of(InetAddress.getByName("93.184.215.14"), InetAddress.getByName("10.0.0.7")));
        assertThatThrownBy(() -> fetcher(Map.of()).fetch(event(https("/page.md"))))
                .isInstanceOf(StageFailure.class)
                .hasMessageContaining("10.0.0.7")
                .hasMessageContaining("private-networks");
        assertThat(asked).isEmpty();
    }

    @Test
    void loopback_isRefusedUnlessItsNetworkIsNamed() {
        assertThatThrownBy(
                        () -> fetcher(Map.of("private-networks", "10.0.0.0/8")).fetch(event(http("/page.md"))))
                .isInstanceOf(StageFailure.class)
                .hasMessageContaining("127.0.0.1");
    }

    @Test
    void hostThatChangesItsAddress_isConnectedAtTheOneThatWasChecked() {
        // The second answer is what a rebinding name server would give; nobody may ask for it.
        List<InetAddress> answers = new ArrayList<>(List.of(InetAddress.getLoopbackAddress()));
        ContentFetcher fetcher = open(Map.of(), host -> List.of(answers.removeFirst()));
        assertThat(bytes(fetcher.fetch(event(http("/page.md"))))).isEqualTo(PAGE);
        assertThat(answers).isEmpty();
    }

    @Test
    void redirect_isFollowedToAnAllowedHost() {
        DocumentEvent.Upserted fetched = fetcher(Map.of()).fetch(event(http("/redirect?to=" + https("/page.md"))));
        assertThat(bytes(fetched)).isEqualTo(PAGE);
        assertThat(asked).hasSize(2);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://169.254.169.254/latest/meta-data/",
                "http://localhost/",
                "file:///etc/passwd",
                "s3://docs/secret",
                "http://intern.example.com/",
                "http://docs.example.com:22/",
                "//evil.org/x"
            })
    void redirect_isCheckedLikeAFirstAddress(String to) throws UnknownHostException {
        names.put("intern.example.com", List.of(InetAddress.getByName("10.0.0.7")));
        ContentFetcher fetcher = fetcher(Map.of("hosts", HOST + ",intern.example.com"));
        assertThatThrownBy(() -> fetcher.fetch(event(http("/redirect?to=" + to))))
                .isInstanceOf(StageFailure.class)
                .hasMessageContaining("refused");
        assertThat(asked).hasSize(1);
    }

    @Test
    void redirectsWithoutEnd_areCounted() {
        assertThatThrownBy(() -> fetcher(Map.of()).fetch(event(http("/loop"))))
                .isInstanceOf(StageFailure.class)
                .hasMessageContaining("more than 3 redirects");
        assertThat(asked).hasSize(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/large", "/large-and-silent-about-it"})
    void contentOverTheLimit_isRefusedWhileItComes(String path) {
        assertThatThrownBy(() -> fetcher(Map.of("max-bytes", "100000")).fetch(event(http(path))))
                .isInstanceOf(StageFailure.class)
                .hasMessageContaining("more than 100000 bytes");
    }

    @ParameterizedTest
    @ValueSource(ints = {400, 401, 403, 404, 410, 204, 304})
    void statusThatWillStay_isPermanent(int status) {
        assertThatThrownBy(() -> fetcher(Map.of()).fetch(event(http("/status/" + status))))
                .isInstanceOf(StageFailure.class)
                .hasMessageContaining("status " + status);
    }

    @ParameterizedTest
    @ValueSource(ints = {408, 429, 500, 503})
    void statusThatMayPass_isTransient(int status) {
        assertThatThrownBy(() -> fetcher(Map.of()).fetch(event(http("/status/" + status))))
                .isInstanceOf(Unreachable.class)
                .hasMessageContaining("status " + status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/silent", "/drip"})
    void serverThatTakesTooLong_isLeft(String path) {
        assertThatThrownBy(() -> fetcher(Map.of("timeout", "300ms")).fetch(event(http(path))))
                .isInstanceOf(Unreachable.class)
                .hasMessageContaining("time limit");
    }

    @Test
    void hostThatIsNotFound_orDoesNotListen_isTransient() {
        names.remove(HOST);
        assertThatThrownBy(() -> fetcher(Map.of()).fetch(event(http("/page.md"))))
                .isInstanceOf(Unreachable.class)
                .hasMessageContaining("not found");
        names.put(HOST, List.of(InetAddress.getLoopbackAddress()));
        plain.stop(0);
        assertThatThrownBy(() -> fetcher(Map.of()).fetch(event(http("/page.md"))))
                .isInstanceOf(Unreachable.class);
    }

    @Test
    void packedContent_isRefused() {
        assertThatThrownBy(() -> fetcher(Map.of()).fetch(event(http("/packed"))))
                .isInstanceOf(StageFailure.class)
                .hasMessageContaining("gzip");
    }

    @Test
    void typeOfTheReply_countsWhereTheEventNamesNone() {
        ContentFetcher fetcher = fetcher(Map.of());
        assertThat(fetcher.fetch(event(http("/latin"))).contentType()).isEqualTo("text/html");
        assertThat(fetcher.fetch(event(http("/latin"))).content()).isEqualTo(new DocumentContent.Text("é"));
        assertThat(fetcher.fetch(event(http("/page.md"))).contentType()).isEqualTo("text/markdown");
        DocumentEvent.Upserted named =
                event(data(http("/latin")).toBuilder().contentType("text/plain").build());
        assertThat(fetcher.fetch(named).contentType()).isEqualTo("text/plain");
    }

    @Test
    void object_isFetchedWithASignature() {
        ContentFetcher fetcher = fetcher(Map.of(
                "schemes", "s3",
                "private-networks", "",
                "s3.endpoint", http(""),
                "s3.buckets", "docs",
                "s3.access-key", "id",
                "s3.secret-key", "secret"));
        assertThat(bytes(fetcher.fetch(event("s3://docs/signed/page.md")))).isEqualTo(PAGE);
        assertThat(asked).containsExactly(HOST + ":" + plain.getAddress().getPort() + " /docs/signed/page.md");
    }

    @Test
    void documentsWithFetchedContent_waitForRoom_othersDoNot() throws Exception {
        ContentFetcher fetcher = fetcher(Map.of("concurrency", "1"));
        CountDownLatch end = new CountDownLatch(1);
        List<String> begun = new CopyOnWriteArrayList<>();
        Thread first = startInRoom(fetcher, "first", begun, end);
        await().until(() -> begun.contains("first"));
        Thread second = startInRoom(fetcher, "second", begun, end);
        await().until(() -> second.getState() == Thread.State.WAITING);
        DocumentEvent.Upserted inline =
                event(DocumentData.builder("default", "d").content("x").build());
        assertThat(fetcher.withRoom(inline, () -> begun.add("inline"))).isTrue();
        assertThat(begun).containsExactly("first", "inline");
        end.countDown();
        first.join();
        second.join();
        assertThat(begun).containsExactly("first", "inline", "second");
    }

    private Thread startInRoom(ContentFetcher fetcher, String name, List<String> begun, CountDownLatch end) {
        DocumentEvent.Upserted reference = event(http("/page.md"));
        return Thread.ofPlatform()
                .start(() -> fetcher.withRoom(reference, () -> {
                    begun.add(name);
                    try {
                        return end.await(1, TimeUnit.MINUTES);
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                        return false;
                    }
                }));
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String path = exchange.getRequestURI().getPath();
            asked.add(exchange.getRequestHeaders().getFirst("Host") + " " + exchange.getRequestURI());
            if (path.startsWith("/status/")) {
                exchange.sendResponseHeaders(Integer.parseInt(path.substring(8)), -1);
            } else if (path.startsWith("/docs/signed") && !isSigned(exchange)) {
                exchange.sendResponseHeaders(403, -1);
            } else {
                answer(exchange, path);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void answer(HttpExchange exchange, String path) throws IOException, InterruptedException {
        switch (path) {
            case "/redirect" ->
                redirect(exchange, exchange.getRequestURI().getQuery().substring(3));
            case "/loop" -> redirect(exchange, "/loop");
            case "/large" -> send(exchange, "text/plain", new byte[200_000]);
            case "/large-and-silent-about-it" -> {
                exchange.sendResponseHeaders(200, 0);
                exchange.getResponseBody().write(new byte[200_000]);
            }
            case "/silent" -> threads.awaitTermination(1, TimeUnit.MINUTES);
            case "/drip" -> drip(exchange);
            case "/packed" -> {
                exchange.getResponseHeaders().set("Content-Encoding", "gzip");
                send(exchange, "text/plain", PAGE);
            }
            case "/latin" -> send(exchange, "text/html; charset=ISO-8859-1", new byte[] {(byte) 0xe9});
            default -> send(exchange, "application/octet-stream", PAGE);
        }
    }

    private void drip(HttpExchange exchange) throws IOException, InterruptedException {
        exchange.sendResponseHeaders(200, 0);
        try (OutputStream body = exchange.getResponseBody()) {
            while (!threads.awaitTermination(20, TimeUnit.MILLISECONDS)) {
                body.write('.');
                body.flush();
            }
        }
    }

    private static boolean isSigned(HttpExchange exchange) {
        String header = exchange.getRequestHeaders().getFirst("Authorization");
        return header != null && header.startsWith("AWS4-HMAC-SHA256 Credential=id/");
    }

    private static void redirect(HttpExchange exchange, String location) throws IOException {
        exchange.getResponseHeaders().set("Location", location);
        exchange.sendResponseHeaders(302, -1);
    }

    private static void send(HttpExchange exchange, String type, byte[] body) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
    }

    private ContentFetcher fetcher(Map<String, String> keys) {
        return open(keys, host -> {
            List<InetAddress> found = names.get(host);
            if (found == null) {
                throw new UnknownHostException(host);
            }
            return found;
        });
    }

    private ContentFetcher open(Map<String, String> keys, HostResolver resolver) {
        Map<String, String> all = new HashMap<>(Map.of(
                "schemes",
                "http,https",
                "hosts",
                HOST,
                "ports",
                plain.getAddress().getPort() + "," + secure.getAddress().getPort(),
                "private-networks",
                "127.0.0.0/8",
                "trusted-certificates",
                certificates.pem().toString()));
        all.putAll(keys);
        ContentFetcher fetcher = new ContentFetcher(FetchSettings.of(all), vertx, resolver);
        opened.add(fetcher);
        return fetcher;
    }

    private String http(String path) {
        return "http://%s:%d%s".formatted(HOST, plain.getAddress().getPort(), path);
    }

    private String https(String path) {
        return "https://%s:%d%s".formatted(HOST, secure.getAddress().getPort(), path);
    }

    private static DocumentData data(String contentUri) {
        return DocumentData.builder("default", "d").contentUri(contentUri).build();
    }

    private static DocumentEvent.Upserted event(String contentUri) {
        return event(data(contentUri));
    }

    private static DocumentEvent.Upserted event(DocumentData data) {
        return (DocumentEvent.Upserted)
                new DocumentEventReader().read(new SourceRecord("default/d", data.toJson(), Map.of(), 0, 0, 0));
    }

    private static byte[] bytes(DocumentEvent.Upserted event) {
        return ((DocumentContent.Bytes) event.content()).content();
    }
}
