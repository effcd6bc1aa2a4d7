/** The contract of cross-encoders, and a stand-in for tests that must not depend on a real one. */
@NullMarked
package dev.ragstone.testkit.reranking;

import org.jspecify.annotations.NullMarked;
