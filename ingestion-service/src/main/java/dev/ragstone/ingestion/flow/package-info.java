/** Records that pass between the stages of ingestion. */
@NullMarked
package dev.ragstone.ingestion.flow;

import org.jspecify.annotations.NullMarked;
