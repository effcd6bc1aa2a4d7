/** The JSON of HTTP interfaces. */
@NullMarked
package dev.ragstone.service.json;

import org.jspecify.annotations.NullMarked;
