/** Stage: what was found to what an answer is made from. */
@NullMarked
package dev.ragstone.query.context;

import org.jspecify.annotations.NullMarked;
