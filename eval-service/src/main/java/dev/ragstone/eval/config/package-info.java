/** What an operator can set. */
@NullMarked
package dev.ragstone.eval.config;

import org.jspecify.annotations.NullMarked;
