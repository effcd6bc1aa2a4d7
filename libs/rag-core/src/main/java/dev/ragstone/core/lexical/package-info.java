/** Terms of a text for lexical (BM25) retrieval. */
@NullMarked
package dev.ragstone.core.lexical;

import org.jspecify.annotations.NullMarked;
