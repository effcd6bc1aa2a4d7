/** Stage: matched chunks to the passages that are read. */
@NullMarked
package dev.ragstone.query.expand;

import org.jspecify.annotations.NullMarked;
