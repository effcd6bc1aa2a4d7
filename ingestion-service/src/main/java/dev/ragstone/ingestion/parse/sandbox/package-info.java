/** Starts parser processes, watches them and ends them. */
@NullMarked
package dev.ragstone.ingestion.parse.sandbox;

import org.jspecify.annotations.NullMarked;
