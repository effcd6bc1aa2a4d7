/** Ends work that takes too long. */
@NullMarked
package dev.ragstone.query.limit;

import org.jspecify.annotations.NullMarked;
