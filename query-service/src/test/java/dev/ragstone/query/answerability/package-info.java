/** Tests of answerability. */
@NullMarked
package dev.ragstone.query.answerability;

import org.jspecify.annotations.NullMarked;
