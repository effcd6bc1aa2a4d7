/** Tests of the cache of rankings. */
@NullMarked
package dev.ragstone.query.cache;

import org.jspecify.annotations.NullMarked;
