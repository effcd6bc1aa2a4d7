package dev.ragstone.ingestion.flow;

/** What a block of parsed text is; it decides where the block may be cut. */
public enum BlockKind {
    /** Running text: may be cut between sentences. */
    PROSE,
    /** Source code or preformatted text: may be cut between lines, where it is too long for a chunk. */
    CODE,
    /** A table: may be cut between rows. */
    TABLE
}
