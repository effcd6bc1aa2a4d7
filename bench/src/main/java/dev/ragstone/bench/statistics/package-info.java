/** Measures of rankings, intervals and percentiles. */
@NullMarked
package dev.ragstone.bench.statistics;

import org.jspecify.annotations.NullMarked;
