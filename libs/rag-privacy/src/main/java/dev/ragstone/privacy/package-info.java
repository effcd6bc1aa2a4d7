/** Personal data in text: where it stands, and how it is masked. */
@NullMarked
package dev.ragstone.privacy;

import org.jspecify.annotations.NullMarked;
