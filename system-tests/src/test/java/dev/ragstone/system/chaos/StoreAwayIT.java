package dev.ragstone.system.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The store goes away while documents are published: first nobody answers there any more, later somebody does who says
 * nothing. The service says that it is not ready, waits, and keeps no more in memory than it can hold.
 */
class StoreAwayIT {

    /** More than a service needs, less than its heap has, and less than is published meanwhile in the long form. */
    private static final long MOST_HEAP_BYTES = 400_000_000;

    private final ChaosSettings settings = ChaosSettings.fromProperties();
    private final Workload workload = new Workload(settings.fewer(), Workload.SHORT_TEXT, settings.seed());
    private final int events = settings.fewer() * 3 / 2;

    @TempDir
    private Path folder;

    @Test
    void documents_throughOutagesOfTheStore_endAsTheEventsSay() throws Exception {
        try (QdrantServer server = QdrantServer.of(settings, folder);
                TcpRelay relay = new TcpRelay(server.address())) {
            ChaosIndex index = new ChaosIndex.Qdrant(server.address(), relay.address());
            Scene.play(index, folder, scene -> play(scene, relay));
        }
    }

    private void play(Scene scene, TcpRelay relay) throws InterruptedException {
        IngestionProcess service = scene.cluster().addService(Map.of());
        publish(scene); // The first ones only warm it up.
        scene.comparison().awaitSettled(workload.expectation());
        int done = service.eventsDone();
        publish(scene);
        double normal = ratePerSecond(scene, service, done);
        System.out.printf("normal: %.0f events/s%n", normal);
        relay.cut();
        remainAway(scene, service);
        comeBack("refused connections", scene, relay, service, normal);
        relay.silence();
        remainAway(scene, service);
        comeBack("silence", scene, relay, service, normal);
        service.awaitReady();
        scene.requireEqual(workload);
    }

    private void remainAway(Scene scene, IngestionProcess service) throws InterruptedException {
        long before = scene.publisher().bytes();
        publish(scene);
        service.awaitUnready();
        // How long it is away is what is tested: there is nothing to wait for.
        TimeUnit.MILLISECONDS.sleep(settings.outage().toMillis());
        long heap = service.heapInUse();
        System.out.printf(
                "store away: %d MB were published, the heap holds %d MB, %d records are under way%n",
                (scene.publisher().bytes() - before) / 1_000_000, heap / 1_000_000, service.inFlight());
        assertThat(heap).as("bytes of the heap in use while the store is away").isLessThan(MOST_HEAP_BYTES);
    }

    private void comeBack(String outage, Scene scene, TcpRelay relay, IngestionProcess service, double normal) {
        int done = service.eventsDone();
        long start = System.nanoTime();
        relay.restore();
        service.awaitEventsDone(done + 1);
        System.out.printf("after %s: the first event is done %.1f s later%n", outage, secondsSince(start));
        double rate = ratePerSecond(scene, service, service.eventsDone());
        System.out.printf("after %s: %.0f events/s, %.0f %% of normal%n", outage, rate, 100 * rate / normal);
    }

    private void publish(Scene scene) {
        scene.publisher().publishPadded(workload.events(events), settings.padding());
        scene.publisher().awaitSent();
    }

    /** The rate at which the events are done that are not yet; returns when all are. */
    private double ratePerSecond(Scene scene, IngestionProcess service, int done) {
        long start = System.nanoTime();
        scene.comparison().awaitSettled(workload.expectation());
        return (service.eventsDone() - done) / secondsSince(start);
    }

    private static double secondsSince(long startNanos) {
        return (System.nanoTime() - startNanos) / 1e9;
    }
}
