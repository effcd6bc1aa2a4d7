package dev.ragstone.system.chaos;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Broker, ingestion-service and, where it is a process of its own, the store are killed again and again while documents
 * are published, updated and deleted. In the end everything is what the events say: none lost, none twice, none stale,
 * none stuck. The long form is {@code make chaos}.
 */
class KillsIT {

    private static final int LONGEST_PAUSE_MILLIS = 3_000;

    private final ChaosSettings settings = ChaosSettings.fromProperties();
    private final Random random = new Random(settings.seed());
    private final Workload workload = new Workload(settings.documents(), Workload.SHORT_TEXT, settings.seed());

    @TempDir
    private Path folder;

    @Test
    void documents_throughKillsOfEveryProcess_endAsTheEventsSay() throws Exception {
        if (settings.qdrant() == null && settings.qdrantBinary() == null) {
            Scene.play(new ChaosIndex.Lucene(folder.resolve("index")), folder, scene -> play(scene, null));
            return;
        }
        try (QdrantServer server = QdrantServer.of(settings, folder)) {
            QdrantProcess store = server instanceof QdrantProcess process ? process : null;
            Scene.play(new ChaosIndex.Qdrant(server.address()), folder, scene -> play(scene, store));
        }
    }

    /**
     * @param store the process that holds the index; null if it is none of ours
     */
    private void play(Scene scene, @Nullable QdrantProcess store) throws InterruptedException {
        IngestionProcess service = scene.cluster().addService(Map.of());
        int events = settings.documents() * 3 / 2;
        for (int kill = 1; kill <= settings.kills(); kill++) {
            int until = (int) ((long) events * kill / settings.kills());
            scene.publisher().publish(workload.events(until - scene.publisher().events()));
            // At a moment nobody foresees: that is what is tested, so there is nothing to wait for.
            TimeUnit.MILLISECONDS.sleep(random.nextInt(LONGEST_PAUSE_MILLIS));
            kill(kill, scene.cluster().broker(), service, store);
        }
        scene.requireEqual(workload);
    }

    private void kill(int number, BrokerProcess broker, IngestionProcess service, @Nullable QdrantProcess store) {
        int drawn = random.nextInt(4);
        String victim = drawn == 0 ? "broker" : drawn == 1 && store != null ? "store" : "ingestion-service";
        System.out.printf("%s kill %d of %d: %s%n", Instant.now(), number, settings.kills(), victim);
        if (drawn == 0) {
            broker.kill();
        } else if (drawn == 1 && store != null) {
            store.kill();
        } else {
            service.killAndRestart();
        }
    }
}
