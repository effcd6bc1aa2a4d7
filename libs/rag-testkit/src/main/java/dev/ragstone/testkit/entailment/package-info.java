/** The contract of entailment models, and a stand-in for tests that must not depend on a real one. */
@NullMarked
package dev.ragstone.testkit.entailment;

import org.jspecify.annotations.NullMarked;
