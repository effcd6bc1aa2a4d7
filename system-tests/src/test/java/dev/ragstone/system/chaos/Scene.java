package dev.ragstone.system.chaos;

import java.nio.file.Path;

/**
 * What every scenario works with.
 *
 * @param cluster a broker, and no service yet
 * @param publisher publishes to it
 * @param comparison compares what comes of it
 */
record Scene(ChaosCluster cluster, Publisher publisher, Comparison comparison) {

    /** What happens in a scenario. */
    interface Script {

        /** Plays the scenario. */
        void play(Scene scene) throws Exception;
    }

    /** Plays a scenario; whatever it has started ends with it. */
    static void play(ChaosIndex index, Path folder, Script script) throws Exception {
        try (ChaosCluster cluster = new ChaosCluster(folder, index);
                Publisher publisher = new Publisher(cluster.broker().bootstrapServers());
                Comparison comparison = new Comparison(cluster)) {
            script.play(new Scene(cluster, publisher, comparison));
        }
    }

    /** How every scenario ends: everything is as the events say. */
    void requireEqual(Workload workload) {
        publisher.awaitSent();
        comparison.requireEqual(workload.expectation());
        comparison.requireAccepted(workload.expectation());
    }
}
