package dev.ragstone.system.chaos;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How much chaos; the defaults are the short form that belongs to the suite.
 *
 * @param documents how many documents there are while processes are killed
 * @param fewer how many there are in the other scenarios
 * @param kills how many processes are killed
 * @param rounds how often a service joins and leaves, one stalls, and the broker is restarted
 * @param outage how long the store is away
 * @param padding bytes by which events grow that are published while the store is away
 * @param seed what is drawn follows from it
 * @param qdrant {@code host:port} of a Qdrant to keep the index in; null for none
 * @param qdrantBinary a Qdrant that is started, and killed, by the suite itself; null for none
 */
record ChaosSettings(
        int documents,
        int fewer,
        int kills,
        int rounds,
        Duration outage,
        int padding,
        long seed,
        @Nullable String qdrant,
        @Nullable Path qdrantBinary) {

    private static final int FEWEST = 60;

    static ChaosSettings fromProperties() {
        int documents = Integer.getInteger("chaos.documents", 100);
        return new ChaosSettings(
                documents,
                Math.max(FEWEST, documents / 10),
                Integer.getInteger("chaos.kills", 2),
                Integer.getInteger("chaos.rounds", 1),
                Duration.ofSeconds(Integer.getInteger("chaos.outage", 2)),
                Integer.getInteger("chaos.padding", 200_000),
                Long.getLong("chaos.seed", 1),
                System.getProperty("chaos.qdrant"),
                Optional.ofNullable(System.getProperty("chaos.qdrant-binary"))
                        .map(Path::of)
                        .orElse(null));
    }
}
