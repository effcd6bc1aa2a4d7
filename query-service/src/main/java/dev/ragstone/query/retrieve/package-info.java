/** Stage: candidates from the index, newest revisions only, fused into one ranking. */
@NullMarked
package dev.ragstone.query.retrieve;

import org.jspecify.annotations.NullMarked;
