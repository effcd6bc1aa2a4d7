/** Records of what administrators did. */
@NullMarked
package dev.ragstone.audit;

import org.jspecify.annotations.NullMarked;
