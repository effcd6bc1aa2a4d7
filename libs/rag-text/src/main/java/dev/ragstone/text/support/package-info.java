/** How far a passage supports a claim: what checks of citations and evaluations go by. */
@NullMarked
package dev.ragstone.text.support;

import org.jspecify.annotations.NullMarked;
