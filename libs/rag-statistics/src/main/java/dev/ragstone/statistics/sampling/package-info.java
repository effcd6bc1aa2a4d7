/** Which of many are looked at, and what that says of all of them. */
@NullMarked
package dev.ragstone.statistics.sampling;

import org.jspecify.annotations.NullMarked;
