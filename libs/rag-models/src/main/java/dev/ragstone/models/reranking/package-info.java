/** Rerankers: cross-encoders inside this process, and servers of them. */
@NullMarked
package dev.ragstone.models.reranking;

import org.jspecify.annotations.NullMarked;
