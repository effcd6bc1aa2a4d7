package dev.ragstone.bench.ingestion;

/**
 * A record that cannot become a document.
 *
 * @param key its key
 * @param value its value
 */
public record PoisonRecord(String key, String value) {}
