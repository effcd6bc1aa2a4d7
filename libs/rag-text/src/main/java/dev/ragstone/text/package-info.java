/** Reads passages as answers need them: what of them can be shown by itself, what sets texts apart, and what their terms tell. */
@NullMarked
package dev.ragstone.text;

import org.jspecify.annotations.NullMarked;
