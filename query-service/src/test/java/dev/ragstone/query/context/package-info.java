/** Tests of what answers are made from. */
@NullMarked
package dev.ragstone.query.context;

import org.jspecify.annotations.NullMarked;
