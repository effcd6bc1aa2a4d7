/** How far a passage supports a claim: what a check of citations goes by, and nothing of answers and markers. */
@NullMarked
package dev.ragstone.query.cite.support;

import org.jspecify.annotations.NullMarked;
