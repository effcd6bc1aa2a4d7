/** Tests of time limits. */
@NullMarked
package dev.ragstone.query.limit;

import org.jspecify.annotations.NullMarked;
