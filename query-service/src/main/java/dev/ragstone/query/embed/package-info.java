/** Stage: the question's vector. */
@NullMarked
package dev.ragstone.query.embed;

import org.jspecify.annotations.NullMarked;
