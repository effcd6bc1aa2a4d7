package dev.ragstone.system.chaos;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A second service joins and leaves, now in good order, now by a crash, while both embed documents. */
class RebalanceIT {

    private final ChaosSettings settings = ChaosSettings.fromProperties();
    private final Workload workload = new Workload(settings.fewer(), Workload.LONG_TEXT, settings.seed());

    @TempDir
    private Path folder;

    @Test
    void documents_throughRebalancesInTheMiddleOfEmbeddings_endAsTheEventsSay() throws Exception {
        try (QdrantServer server = QdrantServer.of(settings, folder)) {
            Scene.play(new ChaosIndex.Qdrant(server.address()), folder, scene -> {
                SlowServices services = new SlowServices(scene, workload);
                services.launch(Map.of());
                services.awaitAllBusy();
                for (int round = 1; round <= settings.rounds(); round++) {
                    IngestionProcess second = services.launch(Map.of());
                    services.awaitAllBusy();
                    if (round % 2 == 1) {
                        second.stop();
                    } else {
                        second.kill();
                    }
                    services.awaitAllBusy();
                }
                scene.requireEqual(workload);
            });
        }
    }
}
