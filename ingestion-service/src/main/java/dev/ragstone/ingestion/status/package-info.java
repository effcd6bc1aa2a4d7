/** What the world is told of a document: status API and status topic. */
@NullMarked
package dev.ragstone.ingestion.status;

import org.jspecify.annotations.NullMarked;
