/** Scores beside what people say: how far they agree, and where to draw the line between yes and no. */
@NullMarked
package dev.ragstone.statistics.agreement;

import org.jspecify.annotations.NullMarked;
