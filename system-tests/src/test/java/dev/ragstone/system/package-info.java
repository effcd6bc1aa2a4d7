/** Tests that see the whole system. */
@NullMarked
package dev.ragstone.system;

import org.jspecify.annotations.NullMarked;
