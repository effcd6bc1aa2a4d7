/** Whether a stream of scores is still what it was. */
@NullMarked
package dev.ragstone.statistics.drift;

import org.jspecify.annotations.NullMarked;
