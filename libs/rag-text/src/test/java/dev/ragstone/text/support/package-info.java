/** Tests of the support of claims. */
@NullMarked
package dev.ragstone.text.support;

import org.jspecify.annotations.NullMarked;
