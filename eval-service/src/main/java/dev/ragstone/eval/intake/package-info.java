/** From a Kafka record to an interaction that can be judged. */
@NullMarked
package dev.ragstone.eval.intake;

import org.jspecify.annotations.NullMarked;
