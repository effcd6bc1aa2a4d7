/** Data sets: lines of JSON; for retrieval documents, questions and which document answers which question. */
@NullMarked
package dev.ragstone.bench.dataset;

import org.jspecify.annotations.NullMarked;
