/** The parser process: reads documents of any format, without a network. */
@NullMarked
package dev.ragstone.ingestion.parse.worker;

import org.jspecify.annotations.NullMarked;
