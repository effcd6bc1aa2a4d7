/** Tests of the recorder. */
@NullMarked
package dev.ragstone.query.record;

import org.jspecify.annotations.NullMarked;
