/** The services' HTTP interfaces, as far as the local stack asks them. */
@NullMarked
package dev.ragstone.stack.api;

import org.jspecify.annotations.NullMarked;
