/** The services as a bench sees them: topics and HTTP. */
@NullMarked
package dev.ragstone.bench.client;

import org.jspecify.annotations.NullMarked;
