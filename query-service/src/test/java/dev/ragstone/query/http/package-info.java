/** Tests of the HTTP interface. */
@NullMarked
package dev.ragstone.query.http;

import org.jspecify.annotations.NullMarked;
