/** Two variants of one thing: which is better, or that it cannot be told. */
@NullMarked
package dev.ragstone.statistics.comparison;

import org.jspecify.annotations.NullMarked;
