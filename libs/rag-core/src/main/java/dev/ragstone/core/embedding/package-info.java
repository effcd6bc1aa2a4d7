/** Ports to embedding models and the vectors they give. */
@NullMarked
package dev.ragstone.core.embedding;

import org.jspecify.annotations.NullMarked;
