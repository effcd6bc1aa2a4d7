/** Stage: chunks to vectors and terms. */
@NullMarked
package dev.ragstone.ingestion.embed;

import org.jspecify.annotations.NullMarked;
