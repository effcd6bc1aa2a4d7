/** Tests of excerpts and their terms. */
@NullMarked
package dev.ragstone.text;

import org.jspecify.annotations.NullMarked;
