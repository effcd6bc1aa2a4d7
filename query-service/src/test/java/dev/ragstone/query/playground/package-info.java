/** Drives the playground page in a real browser. */
@NullMarked
package dev.ragstone.query.playground;

import org.jspecify.annotations.NullMarked;
