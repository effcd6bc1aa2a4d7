/** Which pages are published, and how. */
@NullMarked
package dev.ragstone.stack.documents;

import org.jspecify.annotations.NullMarked;
