/** Tests of the support of claims. */
@NullMarked
package dev.ragstone.query.cite.support;

import org.jspecify.annotations.NullMarked;
