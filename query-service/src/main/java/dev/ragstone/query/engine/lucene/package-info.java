/** The Lucene engine; the native image is compiled without this package. */
@NullMarked
package dev.ragstone.query.engine.lucene;

import org.jspecify.annotations.NullMarked;
