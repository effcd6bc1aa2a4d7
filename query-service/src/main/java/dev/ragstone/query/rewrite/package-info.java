/** Stage: a question and the conversation before it to the text that is searched for. */
@NullMarked
package dev.ragstone.query.rewrite;

import org.jspecify.annotations.NullMarked;
