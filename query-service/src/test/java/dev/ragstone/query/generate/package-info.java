/** Tests of generation. */
@NullMarked
package dev.ragstone.query.generate;

import org.jspecify.annotations.NullMarked;
