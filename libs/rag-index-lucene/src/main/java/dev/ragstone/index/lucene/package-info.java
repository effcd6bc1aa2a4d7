/** The embedded index: chunks and registry in one Lucene index per generation, on the local disk. */
@NullMarked
package dev.ragstone.index.lucene;

import org.jspecify.annotations.NullMarked;
