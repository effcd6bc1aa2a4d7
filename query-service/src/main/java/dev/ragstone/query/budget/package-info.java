/** What tenants may spend on language models in a day, and what they have spent. */
@NullMarked
package dev.ragstone.query.budget;

import org.jspecify.annotations.NullMarked;
