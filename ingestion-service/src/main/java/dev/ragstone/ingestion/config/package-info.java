/** Configuration of ingestion and the wiring that follows from it. */
@NullMarked
package dev.ragstone.ingestion.config;

import org.jspecify.annotations.NullMarked;
