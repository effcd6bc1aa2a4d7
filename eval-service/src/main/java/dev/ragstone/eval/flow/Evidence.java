package dev.ragstone.eval.flow;

/**
 * A passage an answer was made from.
 *
 * @param chunkId names the passage; citations refer to it
 * @param text the document's title and the passage's text, as the generator saw them
 */
public record Evidence(String chunkId, String text) {}
