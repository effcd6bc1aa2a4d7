/** The production index: chunks and the registry of documents in Qdrant, over its gRPC client. */
@NullMarked
package dev.ragstone.index.qdrant;

import org.jspecify.annotations.NullMarked;
