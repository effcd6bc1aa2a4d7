/** Outcomes for people and for build servers. */
@NullMarked
package dev.ragstone.eval.experiment.report;

import org.jspecify.annotations.NullMarked;
