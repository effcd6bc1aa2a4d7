/** The evaluation of live traffic, stage by stage: intake, sample, score, record, report. */
@NullMarked
package dev.ragstone.eval;

import org.jspecify.annotations.NullMarked;
