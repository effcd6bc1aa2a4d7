/** What people say an answer deserves: the measure of those who judge by machine. */
@NullMarked
package dev.ragstone.eval.label;

import org.jspecify.annotations.NullMarked;
