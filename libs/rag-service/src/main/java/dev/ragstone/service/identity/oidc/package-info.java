/** Callers that bring a token of an OpenID Connect provider. */
@NullMarked
package dev.ragstone.service.identity.oidc;

import org.jspecify.annotations.NullMarked;
