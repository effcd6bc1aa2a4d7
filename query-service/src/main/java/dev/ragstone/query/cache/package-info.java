/** What was found for questions, and answered to them, before, for as long as no document of the tenant has changed since. */
@NullMarked
package dev.ragstone.query.cache;

import org.jspecify.annotations.NullMarked;
