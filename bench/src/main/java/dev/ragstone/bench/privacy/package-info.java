/** How much of the personal data in labelled texts is found. */
@NullMarked
package dev.ragstone.bench.privacy;

import org.jspecify.annotations.NullMarked;
