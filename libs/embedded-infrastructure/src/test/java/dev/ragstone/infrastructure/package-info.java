/** Proves that the embedded servers are real ones, and that they survive what a laptop does to them. */
@NullMarked
package dev.ragstone.infrastructure;

import org.jspecify.annotations.NullMarked;
