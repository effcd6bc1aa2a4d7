/** What the service and a parser process say to each other. */
@NullMarked
package dev.ragstone.ingestion.parse.protocol;

import org.jspecify.annotations.NullMarked;
