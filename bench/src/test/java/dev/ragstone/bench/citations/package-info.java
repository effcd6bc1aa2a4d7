/** Tests of the bench of citation checks. */
@NullMarked
package dev.ragstone.bench.citations;

import org.jspecify.annotations.NullMarked;
