/** Says why a question found what it found, and why not what somebody expected. */
@NullMarked
package dev.ragstone.query.explain;

import org.jspecify.annotations.NullMarked;
