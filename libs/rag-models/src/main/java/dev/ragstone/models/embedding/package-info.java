/** Embedding models that run inside this process. */
@NullMarked
package dev.ragstone.models.embedding;

import org.jspecify.annotations.NullMarked;
