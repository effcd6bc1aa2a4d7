/** Callers that a proxy vouches for. */
@NullMarked
package dev.ragstone.service.identity.gateway;

import org.jspecify.annotations.NullMarked;
