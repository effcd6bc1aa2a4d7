/** The HTTP interface: requests, responses, server-sent events. */
@NullMarked
package dev.ragstone.query.http;

import org.jspecify.annotations.NullMarked;
