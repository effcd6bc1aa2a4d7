/** What was found, for people and programs over HTTP. */
@NullMarked
package dev.ragstone.eval.report;

import org.jspecify.annotations.NullMarked;
