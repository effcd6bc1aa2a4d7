/** Tests of retrieval. */
@NullMarked
package dev.ragstone.query.retrieve;

import org.jspecify.annotations.NullMarked;
