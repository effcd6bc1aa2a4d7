/** Stand-ins for embedding models, for tests that must not depend on a real one. */
@NullMarked
package dev.ragstone.testkit.embedding;

import org.jspecify.annotations.NullMarked;
