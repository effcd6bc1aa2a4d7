/** The tables of evaluations as the writing and the reading side share them, and whether they can be reached. */
@NullMarked
package dev.ragstone.eval.database;

import org.jspecify.annotations.NullMarked;
