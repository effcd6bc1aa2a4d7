/** Retrieval data sets: documents, questions and which document answers which question. */
@NullMarked
package dev.ragstone.bench.dataset;

import org.jspecify.annotations.NullMarked;
