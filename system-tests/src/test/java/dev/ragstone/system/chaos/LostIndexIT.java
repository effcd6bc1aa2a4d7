package dev.ragstone.system.chaos;

import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The index is lost altogether; the service builds it again from the accepted events, and live events go on meanwhile. */
class LostIndexIT {

    private static final Duration LIMIT = Duration.ofMinutes(10);

    private final ChaosSettings settings = ChaosSettings.fromProperties();
    private final Workload workload = new Workload(settings.fewer(), Workload.SHORT_TEXT, settings.seed());

    @TempDir
    private Path folder;

    @Test
    void index_thatWasLost_isAsTheEventsSayAgain() throws Exception {
        Path index = folder.resolve("index");
        Scene.play(new ChaosIndex.Lucene(index), folder, scene -> {
            IngestionProcess before = scene.cluster().addService(Map.of());
            scene.publisher().publish(workload.events(settings.fewer() * 3 / 2));
            scene.requireEqual(workload);
            before.stop();
            delete(index);

            IngestionProcess after = scene.cluster().addService(Map.of());
            // The empty index takes them for new; those who know what was accepted do not.
            scene.publisher().publish(workload.replaysOfTheDeleted());
            scene.publisher().publish(workload.events(settings.fewer() / 2));
            await().atMost(LIMIT).until(() -> isRebuilt(after));
            scene.requireEqual(workload);
        });
    }

    private static boolean isRebuilt(IngestionProcess service) {
        JsonNode serving =
                service.api().get("/api/v1/reindex").path("generations").path(0);
        return serving.path("role").asText().equals("SERVING")
                && serving.path("phase").asText().equals("SERVED");
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> deepestFirst = files.sorted(Comparator.reverseOrder()).toList();
            for (Path file : deepestFirst) {
                Files.delete(file);
            }
        }
    }
}
