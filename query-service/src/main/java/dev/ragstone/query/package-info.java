/** Answers questions; {@link dev.ragstone.query.QueryPipeline} is the one place that knows every stage. */
@NullMarked
package dev.ragstone.query;

import org.jspecify.annotations.NullMarked;
