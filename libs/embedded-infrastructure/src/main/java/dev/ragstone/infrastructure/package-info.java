/** A real Kafka broker and a real PostgreSQL, started from inside a JVM; for the local stack and for tests. */
@NullMarked
package dev.ragstone.infrastructure;

import org.jspecify.annotations.NullMarked;
