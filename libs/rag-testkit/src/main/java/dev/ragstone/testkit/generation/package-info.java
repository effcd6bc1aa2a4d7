/** A server of the OpenAI form that does as a test tells it. */
@NullMarked
package dev.ragstone.testkit.generation;

import org.jspecify.annotations.NullMarked;
