/** How a service reaches other servers: what encrypts a connection, and proves who is at its ends. */
@NullMarked
package dev.ragstone.service.transport;

import org.jspecify.annotations.NullMarked;
