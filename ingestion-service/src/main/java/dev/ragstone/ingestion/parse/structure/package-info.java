/** Text under construction: blocks and the headings above them. */
@NullMarked
package dev.ragstone.ingestion.parse.structure;

import org.jspecify.annotations.NullMarked;
