/** Stage: the answer's text, from the passages. */
@NullMarked
package dev.ragstone.query.generate;

import org.jspecify.annotations.NullMarked;
