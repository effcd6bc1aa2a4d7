/** How well the service tells questions that have an answer from those that have none, and how to weigh what it goes by. */
@NullMarked
package dev.ragstone.bench.answerability;

import org.jspecify.annotations.NullMarked;
