/** What is left of a document that was deleted, and until when. */
@NullMarked
package dev.ragstone.ingestion.deletion;

import org.jspecify.annotations.NullMarked;
