/** Opens the index the configuration names. */
@NullMarked
package dev.ragstone.query.engine;

import org.jspecify.annotations.NullMarked;
