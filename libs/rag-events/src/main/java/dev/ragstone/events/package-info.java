/** What crosses Kafka: the JSON forms of all topics, their readers and writers. */
@NullMarked
package dev.ragstone.events;

import org.jspecify.annotations.NullMarked;
