package dev.ragstone.bench.dataset;

/**
 * A document to publish.
 *
 * @param id its id within the set
 * @param title the title; may be empty
 * @param text the content
 */
public record CorpusDocument(String id, String title, String text) {}
