/** How models behind HTTP are asked. */
@NullMarked
package dev.ragstone.models.http;

import org.jspecify.annotations.NullMarked;
