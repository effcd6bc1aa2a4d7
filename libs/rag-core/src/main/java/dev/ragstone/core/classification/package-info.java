/** Port to models that tell whether a text is of a kind. */
@NullMarked
package dev.ragstone.core.classification;

import org.jspecify.annotations.NullMarked;
