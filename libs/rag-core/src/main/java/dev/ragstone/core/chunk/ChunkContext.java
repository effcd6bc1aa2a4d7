package dev.ragstone.core.chunk;

/**
 * The larger text around a chunk that is read in its place: the chunk is what is matched, this is what answers are made
 * from.
 *
 * @param text the text, which holds the chunk's own
 * @param span where it stands in the document's parsed text
 */
public record ChunkContext(String text, SourceSpan span) {}
