/** Callers known by an API key. */
@NullMarked
package dev.ragstone.service.identity.apikey;

import org.jspecify.annotations.NullMarked;
