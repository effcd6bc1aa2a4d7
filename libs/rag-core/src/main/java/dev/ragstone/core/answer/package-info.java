/** Answers with their citations, and the record of one interaction. */
@NullMarked
package dev.ragstone.core.answer;

import org.jspecify.annotations.NullMarked;
