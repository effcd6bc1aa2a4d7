/** Stage: checks every citation of an answer against its passage. */
@NullMarked
package dev.ragstone.query.cite;

import org.jspecify.annotations.NullMarked;
