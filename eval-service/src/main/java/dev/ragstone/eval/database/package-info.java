/** The way to PostgreSQL that the writing and the reading side share. */
@NullMarked
package dev.ragstone.eval.database;

import org.jspecify.annotations.NullMarked;
