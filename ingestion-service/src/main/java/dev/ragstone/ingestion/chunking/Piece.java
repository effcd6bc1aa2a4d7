package dev.ragstone.ingestion.chunking;

import dev.ragstone.core.chunk.SourceSpan;
import dev.ragstone.ingestion.flow.BlockKind;

/**
 * A range of text that is not cut any further.
 *
 * @param kind what it is part of
 * @param span where it stands
 */
record Piece(BlockKind kind, SourceSpan span) {}
