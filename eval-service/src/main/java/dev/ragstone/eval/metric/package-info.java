/** What a metric is: it counts verdicts, whoever gives them; all metrics are run from here. */
@NullMarked
package dev.ragstone.eval.metric;

import org.jspecify.annotations.NullMarked;
