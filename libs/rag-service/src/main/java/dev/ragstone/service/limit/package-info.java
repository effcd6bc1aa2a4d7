/** How often callers may ask. */
@NullMarked
package dev.ragstone.service.limit;

import org.jspecify.annotations.NullMarked;
