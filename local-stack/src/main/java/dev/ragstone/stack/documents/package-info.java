/** The project's own documentation, published to the local stack as its first documents. */
@NullMarked
package dev.ragstone.stack.documents;

import org.jspecify.annotations.NullMarked;
