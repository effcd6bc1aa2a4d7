/** Values of samples, and how sure their means and shares are. */
@NullMarked
package dev.ragstone.statistics.interval;

import org.jspecify.annotations.NullMarked;
