/** What the user types. */
@NullMarked
package dev.ragstone.bench.cli;

import org.jspecify.annotations.NullMarked;
