/** Estimates, before anything is generated, whether what was found for a question answers it. */
@NullMarked
package dev.ragstone.query.answerability;

import org.jspecify.annotations.NullMarked;
