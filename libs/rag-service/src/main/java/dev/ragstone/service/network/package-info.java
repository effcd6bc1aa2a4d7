/** Ranges of addresses. */
@NullMarked
package dev.ragstone.service.network;

import org.jspecify.annotations.NullMarked;
