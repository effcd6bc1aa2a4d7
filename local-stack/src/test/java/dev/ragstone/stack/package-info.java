/** What make run, stop, status, ask and publish promise. */
@NullMarked
package dev.ragstone.stack;

import org.jspecify.annotations.NullMarked;
