/** A small service whose callers are known in every mode. */
@NullMarked
package dev.ragstone.service.access;

import org.jspecify.annotations.NullMarked;
