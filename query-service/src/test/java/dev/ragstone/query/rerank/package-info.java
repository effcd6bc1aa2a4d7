/** Tests of reranking. */
@NullMarked
package dev.ragstone.query.rerank;

import org.jspecify.annotations.NullMarked;
