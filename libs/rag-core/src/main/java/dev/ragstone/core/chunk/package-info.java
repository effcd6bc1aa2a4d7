/** Pieces of a document as they are indexed. */
@NullMarked
package dev.ragstone.core.chunk;

import org.jspecify.annotations.NullMarked;
