/** Tests of excerpts and their terms. */
@NullMarked
package dev.ragstone.query.text;

import org.jspecify.annotations.NullMarked;
