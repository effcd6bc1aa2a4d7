/** What a native image needs to know of the service, as far as it can be told without its compiler. */
@NullMarked
package dev.ragstone.query.nativeimage;

import org.jspecify.annotations.NullMarked;
