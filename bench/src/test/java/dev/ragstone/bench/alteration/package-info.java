/** Tests of alterations. */
@NullMarked
package dev.ragstone.bench.alteration;

import org.jspecify.annotations.NullMarked;
