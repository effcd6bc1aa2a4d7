/** What people think of answers, on its way to Kafka. */
@NullMarked
package dev.ragstone.query.feedback;

import org.jspecify.annotations.NullMarked;
