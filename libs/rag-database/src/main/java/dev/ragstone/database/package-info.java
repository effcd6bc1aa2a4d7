/** The way to PostgreSQL: its tables are up to date before they are used, and its failures say what can be done. */
@NullMarked
package dev.ragstone.database;

import org.jspecify.annotations.NullMarked;
