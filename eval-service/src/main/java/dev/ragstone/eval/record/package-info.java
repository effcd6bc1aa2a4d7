/** Keeps what was found: in PostgreSQL, and on a topic for others. */
@NullMarked
package dev.ragstone.eval.record;

import org.jspecify.annotations.NullMarked;
