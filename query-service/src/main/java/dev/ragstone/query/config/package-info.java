/** Configuration keys. */
@NullMarked
package dev.ragstone.query.config;

import org.jspecify.annotations.NullMarked;
