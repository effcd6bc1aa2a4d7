/** Rules that questions and answers have to keep to, whatever a model, a document or a reader says. */
@NullMarked
package dev.ragstone.query.guard;

import org.jspecify.annotations.NullMarked;
