/** Tests of the arithmetic of scores. */
@NullMarked
package dev.ragstone.query.scoring;

import org.jspecify.annotations.NullMarked;
