/** Records that pass between the stages of a question. */
@NullMarked
package dev.ragstone.query.flow;

import org.jspecify.annotations.NullMarked;
