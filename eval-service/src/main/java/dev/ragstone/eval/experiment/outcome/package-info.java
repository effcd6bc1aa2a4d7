/** What an experiment found, beside what its baseline had found. */
@NullMarked
package dev.ragstone.eval.experiment.outcome;

import org.jspecify.annotations.NullMarked;
