package dev.ragstone.system.chaos;

import org.jspecify.annotations.Nullable;

/**
 * How much chaos; the defaults are the short form that belongs to the suite.
 *
 * @param documents how many documents there are
 * @param events how many events are published about them
 * @param kills how many processes are killed meanwhile
 * @param seed what is drawn follows from it
 * @param qdrant {@code host:port} of a Qdrant to keep the index in; null for Lucene
 */
record ChaosSettings(int documents, int events, int kills, long seed, @Nullable String qdrant) {

    static ChaosSettings fromProperties() {
        int documents = Integer.getInteger("chaos.documents", 100);
        return new ChaosSettings(
                documents,
                documents * 3 / 2,
                Integer.getInteger("chaos.kills", 3),
                Long.getLong("chaos.seed", 1),
                System.getProperty("chaos.qdrant"));
    }
}
