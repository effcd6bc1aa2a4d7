/** A Qdrant server in memory that speaks the real protocol, for tests without a real one. */
@NullMarked
package dev.ragstone.testkit.qdrant;

import org.jspecify.annotations.NullMarked;
