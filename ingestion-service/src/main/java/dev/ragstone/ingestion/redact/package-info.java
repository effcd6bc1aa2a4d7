/** Stage: parsed text to parsed text without personal data. */
@NullMarked
package dev.ragstone.ingestion.redact;

import org.jspecify.annotations.NullMarked;
