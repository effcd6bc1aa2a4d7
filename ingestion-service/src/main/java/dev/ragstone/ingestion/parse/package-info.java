/** Stage: content to text with structure. */
@NullMarked
package dev.ragstone.ingestion.parse;

import org.jspecify.annotations.NullMarked;
