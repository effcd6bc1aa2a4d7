/** How the services' answers are understood. */
@NullMarked
package dev.ragstone.stack.api;

import org.jspecify.annotations.NullMarked;
