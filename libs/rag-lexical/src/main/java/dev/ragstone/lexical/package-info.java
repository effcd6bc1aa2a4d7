/** Text analysis for BM25 that both indexes and the query side share. */
@NullMarked
package dev.ragstone.lexical;

import org.jspecify.annotations.NullMarked;
