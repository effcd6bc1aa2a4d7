/** What the local stack shows on a terminal. */
@NullMarked
package dev.ragstone.stack.terminal;

import org.jspecify.annotations.NullMarked;
