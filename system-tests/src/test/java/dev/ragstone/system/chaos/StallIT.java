package dev.ragstone.system.chaos;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A service is halted in the middle of its work, for twice as long as the group waits for it. Another one takes over, and
 * newer versions come. When all is done the first one wakes, and ends what it had begun: none of it may last.
 */
class StallIT {

    /** No shorter than the session timeout, below which the broker would not notice any sooner. */
    private static final Duration MAX_POLL_INTERVAL = Duration.ofSeconds(6);

    private static final Map<String, String> SETTINGS =
            Map.of("mp.messaging.incoming.documents.max.poll.interval.ms", Long.toString(MAX_POLL_INTERVAL.toMillis()));

    private final ChaosSettings settings = ChaosSettings.fromProperties();
    private final Workload workload = new Workload(settings.fewer(), Workload.LONG_TEXT, settings.seed());

    @TempDir
    private Path folder;

    @Test
    void documents_throughTheStallOfAServiceAtWork_endAsTheEventsSay() throws Exception {
        try (QdrantServer server = QdrantServer.of(settings, folder)) {
            Scene.play(new ChaosIndex.Qdrant(server.address()), folder, scene -> {
                SlowServices services = new SlowServices(scene, workload);
                IngestionProcess sleeper = services.launch(SETTINGS);
                services.launch(SETTINGS);
                for (int round = 1; round <= settings.rounds(); round++) {
                    services.awaitAllBusy();
                    sleeper.suspend();
                    scene.publisher().publish(workload.updates());
                    // The length of the stall is what is tested: there is nothing to wait for.
                    TimeUnit.MILLISECONDS.sleep(2 * MAX_POLL_INTERVAL.toMillis());
                    scene.publisher().awaitSent();
                    scene.comparison().awaitStatuses(workload.expectation());
                    sleeper.proceed();
                    scene.comparison().awaitSettled(workload.expectation());
                }
                scene.requireEqual(workload);
            });
        }
    }
}
