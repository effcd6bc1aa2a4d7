/** Measures of rankings, and how times and values are spread. */
@NullMarked
package dev.ragstone.bench.statistics;

import org.jspecify.annotations.NullMarked;
