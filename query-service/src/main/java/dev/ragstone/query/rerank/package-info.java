/** Stage: a second look at the best candidates. */
@NullMarked
package dev.ragstone.query.rerank;

import org.jspecify.annotations.NullMarked;
