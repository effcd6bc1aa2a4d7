/** Who asks: tenant, principals and roles of a request. */
@NullMarked
package dev.ragstone.service.identity;

import org.jspecify.annotations.NullMarked;
