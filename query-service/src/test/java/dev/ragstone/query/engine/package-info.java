/** Tests of the choice of an engine. */
@NullMarked
package dev.ragstone.query.engine;

import org.jspecify.annotations.NullMarked;
