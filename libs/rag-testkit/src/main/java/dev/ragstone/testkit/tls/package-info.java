/** Certificates of tests: an authority, and what it vouches for. */
@NullMarked
package dev.ragstone.testkit.tls;

import org.jspecify.annotations.NullMarked;
