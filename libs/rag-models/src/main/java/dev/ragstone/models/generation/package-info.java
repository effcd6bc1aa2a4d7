/** Language models behind servers of the OpenAI form. */
@NullMarked
package dev.ragstone.models.generation;

import org.jspecify.annotations.NullMarked;
