package dev.ragstone.system.chaos;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The broker is stopped and started as an operator would, in the middle of everything. */
class BrokerRestartIT {

    private final ChaosSettings settings = ChaosSettings.fromProperties();
    private final Workload workload = new Workload(settings.fewer(), Workload.SHORT_TEXT, settings.seed());

    @TempDir
    private Path folder;

    @Test
    void documents_throughRestartsOfTheBroker_endAsTheEventsSay() throws Exception {
        Scene.play(new ChaosIndex.Lucene(folder.resolve("index")), folder, scene -> {
            scene.cluster().addService(Map.of());
            for (int round = 1; round <= settings.rounds(); round++) {
                scene.publisher().publish(workload.events(settings.fewer()));
                scene.cluster().broker().restart();
                scene.publisher().publish(workload.events(settings.fewer()));
            }
            scene.requireEqual(workload);
        });
    }
}
