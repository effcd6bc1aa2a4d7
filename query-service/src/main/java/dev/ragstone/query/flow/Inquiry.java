package dev.ragstone.query.flow;

import dev.ragstone.core.document.DocumentId;
import org.jspecify.annotations.Nullable;

/**
 * The wish to know why a question finds what it finds.
 *
 * @param document a document whose fate is asked for in particular; null for none
 */
public record Inquiry(@Nullable DocumentId document) {}
