/** Where events go that cannot be applied. */
@NullMarked
package dev.ragstone.ingestion.deadletter;

import org.jspecify.annotations.NullMarked;
