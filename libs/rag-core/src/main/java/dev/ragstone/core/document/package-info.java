/** Documents as they are published: identity, versions, content and who may read them. */
@NullMarked
package dev.ragstone.core.document;

import org.jspecify.annotations.NullMarked;
