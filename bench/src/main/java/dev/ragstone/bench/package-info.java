/** Benches that drive running services over Kafka and HTTP; nothing here knows their insides. */
@NullMarked
package dev.ragstone.bench;

import org.jspecify.annotations.NullMarked;
