package dev.ragstone.index.qdrant;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A node of a cluster in a process of its own, which can be killed and started again on what it has written. */
final class QdrantNode implements AutoCloseable {

    private static final Pattern PEER = Pattern.compile("\"peer_id\":(\\d+)");
    private static final HttpClient HTTP =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();

    private final Path folder;
    private final List<String> command = new ArrayList<>();
    private final int grpcPort = freePort();
    private final int httpPort = freePort();
    private final String uri = "http://127.0.0.1:" + freePort();
    private Process process;

    /** Starts a node; the first one of a cluster has nobody to join. */
    QdrantNode(Path binary, Path folder, @Nullable QdrantNode joined) throws IOException {
        this.folder = Files.createDirectories(folder);
        command.addAll(List.of(binary.toString(), "--uri", uri));
        if (joined != null) {
            command.addAll(List.of("--bootstrap", joined.uri));
        }
        this.process = launch();
    }

    int grpcPort() {
        return grpcPort;
    }

    long peer() {
        Matcher peer = PEER.matcher(get("/cluster"));
        if (!peer.find()) {
            throw new IllegalStateException("the node does not know itself yet");
        }
        return Long.parseUnsignedLong(peer.group(1));
    }

    /** Whether it has caught up with what the others have decided; before that a node should not be asked. */
    boolean isReady() {
        try {
            return get("/readyz").contains("all shards are ready");
        } catch (UncheckedIOException e) {
            return false;
        }
    }

    /** Whether each replica of a collection that this node knows of is up to date. */
    boolean isWhole(String collection) {
        String shards = get("/collections/" + collection + "/cluster");
        return shards.contains("Active")
                && !shards.contains("Dead")
                && !shards.contains("Partial")
                && !shards.contains("Recovery")
                && !shards.contains("Initializing");
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    void restart() throws IOException {
        process = launch();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    private Process launch() throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("qdrant.log").toFile()));
        builder.environment().put("QDRANT__CLUSTER__ENABLED", "true");
        builder.environment().put("QDRANT__CLUSTER__P2P__PORT", uri.substring(uri.lastIndexOf(':') + 1));
        builder.environment().put("QDRANT__SERVICE__HOST", "127.0.0.1");
        builder.environment().put("QDRANT__SERVICE__HTTP_PORT", String.valueOf(httpPort));
        builder.environment().put("QDRANT__SERVICE__GRPC_PORT", String.valueOf(grpcPort));
        builder.environment()
                .put("QDRANT__STORAGE__STORAGE_PATH", folder.resolve("storage").toString());
        builder.environment()
                .put(
                        "QDRANT__STORAGE__SNAPSHOTS_PATH",
                        folder.resolve("snapshots").toString());
        builder.environment().put("QDRANT__TELEMETRY_DISABLED", "true");
        return builder.start();
    }

    private String get(String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + httpPort + path))
                .timeout(Duration.ofSeconds(5))
                .build();
        try {
            return HTTP.send(request, BodyHandlers.ofString()).body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
