/** Tests of rewriting. */
@NullMarked
package dev.ragstone.query.rewrite;

import org.jspecify.annotations.NullMarked;
