/** Tests of the service as a whole, and what they share. */
@NullMarked
package dev.ragstone.query;

import org.jspecify.annotations.NullMarked;
