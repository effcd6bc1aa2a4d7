/** Cuts passages into excerpts a reader can be shown, and weighs their terms; shared by generation and citation checks. */
@NullMarked
package dev.ragstone.query.text;

import org.jspecify.annotations.NullMarked;
