package dev.ragstone.core.index;

import dev.ragstone.core.document.DocumentId;
import dev.ragstone.core.document.Revision;

/**
 * One revision of one document.
 *
 * @param document the document
 * @param revision the revision
 */
public record DocumentRevision(DocumentId document, Revision revision) {}
