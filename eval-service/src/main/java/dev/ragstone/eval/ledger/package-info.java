/** What became of every record, counted. */
@NullMarked
package dev.ragstone.eval.ledger;

import org.jspecify.annotations.NullMarked;
