/** A small service that shows what the shared edge does to its requests. */
@NullMarked
package dev.ragstone.service.edge;

import org.jspecify.annotations.NullMarked;
