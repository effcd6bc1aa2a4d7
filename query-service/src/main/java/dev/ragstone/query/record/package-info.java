/** Stage: tells the rest of the platform about each interaction, off the request path. */
@NullMarked
package dev.ragstone.query.record;

import org.jspecify.annotations.NullMarked;
