package dev.ragstone.system.chaos;

import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Services of one group that embed slowly, and are kept busy. */
final class SlowServices {

    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final int EVENTS = 32;

    private final Scene scene;
    private final Workload workload;

    SlowServices(Scene scene, Workload workload) {
        this.scene = scene;
        this.workload = workload;
    }

    /** Launches one; it may be a while until it is ready. */
    IngestionProcess launch(Map<String, String> settings) {
        Map<String, String> slow = new HashMap<>(settings);
        slow.put("ragstone.ingestion.embedding-threads", "1");
        return scene.cluster().launchService(slow);
    }

    /** Publishes, as much as is needed and not much more, until all of them have documents under way. */
    void awaitAllBusy() {
        scene.cluster().running().forEach(IngestionProcess::awaitReady);
        await().atMost(LIMIT).pollInSameThread().until(() -> {
            List<Integer> inFlight = scene.cluster().running().stream()
                    .map(IngestionProcess::inFlight)
                    .toList();
            if (inFlight.stream().mapToInt(Integer::intValue).sum() < EVENTS) {
                scene.publisher().publish(workload.events(EVENTS));
            }
            return inFlight.stream().allMatch(count -> count > 0);
        });
    }
}
