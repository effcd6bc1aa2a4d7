/** Pages in a real browser. */
@NullMarked
package dev.ragstone.testkit.browser;

import org.jspecify.annotations.NullMarked;
