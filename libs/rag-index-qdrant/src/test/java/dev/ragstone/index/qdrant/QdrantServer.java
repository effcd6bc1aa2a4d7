package dev.ragstone.index.qdrant;

import com.google.common.util.concurrent.Futures;
import dev.ragstone.testkit.qdrant.FakeQdrant;
import io.grpc.netty.NettyChannelBuilder;
import io.qdrant.client.QdrantGrpcClient;
import io.qdrant.client.grpc.Collections.CollectionDescription;
import io.qdrant.client.grpc.Collections.DeleteCollection;
import io.qdrant.client.grpc.Collections.ListCollectionsRequest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * A server to test against: the fake, and with {@code RAGSTONE_IT_QDRANT=host:port} in the environment a real one as
 * well. A real one that cannot be reached fails the tests. Each test works under a name of its own; what it leaves on a
 * real server under that name is deleted.
 */
final class QdrantServer implements AutoCloseable {

    private static final Duration TIMEOUT = Duration.ofSeconds(20);

    private final String host;
    private final int port;
    private final Optional<FakeQdrant> fake;
    private final String base = "it-" + UUID.randomUUID();

    private QdrantServer(String host, int port, Optional<FakeQdrant> fake) {
        this.host = host;
        this.port = port;
        this.fake = fake;
    }

    /** How to get at each server; for {@code @MethodSource}. */
    static Stream<Source> all() {
        String real = System.getenv("RAGSTONE_IT_QDRANT");
        List<Source> sources = new ArrayList<>(List.of(new Source("fake", QdrantServer::fake)));
        if (real != null && !real.isBlank()) {
            sources.add(new Source(real, () -> real(real)));
        }
        return sources.stream();
    }

    String base() {
        return base;
    }

    QdrantSettings settings() {
        return QdrantSettings.of(host, port, null, false, base).withTimeouts(new QdrantTimeouts(TIMEOUT, TIMEOUT));
    }

    /** The bare client, which speaks the protocol without Ragstone's adapter. */
    QdrantGrpcClient client() {
        return QdrantGrpcClient.newBuilder(
                        NettyChannelBuilder.forAddress(host, port)
                                .usePlaintext()
                                .maxInboundMessageSize(128 << 20)
                                .build(),
                        true,
                        false)
                .withTimeout(TIMEOUT)
                .build();
    }

    @Override
    public void close() {
        if (fake.isPresent()) {
            fake.get().close();
        } else {
            deleteCollections();
        }
    }

    private static QdrantServer fake() {
        FakeQdrant fake = FakeQdrant.start();
        return new QdrantServer(fake.host(), fake.port(), Optional.of(fake));
    }

    private static QdrantServer real(String address) {
        int colon = address.lastIndexOf(':');
        return new QdrantServer(
                address.substring(0, colon), Integer.parseInt(address.substring(colon + 1)), Optional.empty());
    }

    private void deleteCollections() {
        try (QdrantGrpcClient client = client()) {
            Futures.getUnchecked(client.collections().list(ListCollectionsRequest.getDefaultInstance()))
                    .getCollectionsList()
                    .stream()
                    .map(CollectionDescription::getName)
                    .filter(name -> name.startsWith(base))
                    .map(name -> DeleteCollection.newBuilder()
                            .setCollectionName(name)
                            .build())
                    .forEach(
                            request -> Futures.getUnchecked(client.collections().delete(request)));
        }
    }

    /** Names a server and starts a use of it. */
    record Source(String name, Supplier<QdrantServer> starter) {
        QdrantServer start() {
            return starter.get();
        }

        @Override
        public String toString() {
            return name;
        }
    }
}
