package dev.ragstone.system.chaos;

/**
 * One replica of each service, all of one version.
 *
 * @param version what reports call it
 * @param ingestion one of the group that reads documents
 * @param query answers questions
 * @param eval one of the group that reads interactions
 */
record Replicas(String version, IngestionProcess ingestion, ServiceProcess query, ServiceProcess eval) {

    void awaitReady() {
        ingestion.awaitReady();
        query.awaitReady();
        eval.awaitReady();
    }

    /** Asks all of them to end, as an operator would; returns when they have. */
    void stop() {
        query.stop();
        ingestion.stop();
        eval.stop();
    }
}
