/** What people get to read. */
@NullMarked
package dev.ragstone.stack.terminal;

import org.jspecify.annotations.NullMarked;
