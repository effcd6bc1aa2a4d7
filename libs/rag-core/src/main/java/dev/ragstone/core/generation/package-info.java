/** The port to language models, and what crosses it. */
@NullMarked
package dev.ragstone.core.generation;

import org.jspecify.annotations.NullMarked;
