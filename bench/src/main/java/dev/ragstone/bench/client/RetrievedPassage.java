package dev.ragstone.bench.client;

/**
 * A passage as query-service gives it.
 *
 * @param chunkId its id
 * @param documentId the document it is from
 * @param title the document's title
 * @param text its text, without the headings above it
 */
public record RetrievedPassage(String chunkId, String documentId, String title, String text) {}
