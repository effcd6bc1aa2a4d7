/** Prompts: versioned templates, and what they become for a question. */
@NullMarked
package dev.ragstone.query.prompt;

import org.jspecify.annotations.NullMarked;
