/** The pipeline that joins the stages of ingestion; the only package that sees them all. */
@NullMarked
package dev.ragstone.ingestion;

import org.jspecify.annotations.NullMarked;
