/** Port to models that read a question and a passage together. */
@NullMarked
package dev.ragstone.core.reranking;

import org.jspecify.annotations.NullMarked;
