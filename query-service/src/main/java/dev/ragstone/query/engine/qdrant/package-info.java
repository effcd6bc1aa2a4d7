/** The Qdrant engine. */
@NullMarked
package dev.ragstone.query.engine.qdrant;

import org.jspecify.annotations.NullMarked;
