/** Ports of the index: writing, searching, the registry of documents, generations; and the in-memory adapter. */
@NullMarked
package dev.ragstone.core.index;

import org.jspecify.annotations.NullMarked;
