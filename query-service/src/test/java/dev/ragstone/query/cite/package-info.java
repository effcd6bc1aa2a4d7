/** Tests of citation checks. */
@NullMarked
package dev.ragstone.query.cite;

import org.jspecify.annotations.NullMarked;
