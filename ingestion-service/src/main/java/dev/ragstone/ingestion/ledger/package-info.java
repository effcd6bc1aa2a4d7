/** Which records of a topic are done, and how far their offsets may be committed. */
@NullMarked
package dev.ragstone.ingestion.ledger;

import org.jspecify.annotations.NullMarked;
