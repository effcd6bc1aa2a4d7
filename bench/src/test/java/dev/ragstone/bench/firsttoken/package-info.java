/** Tests of the bench of first words. */
@NullMarked
package dev.ragstone.bench.firsttoken;

import org.jspecify.annotations.NullMarked;
