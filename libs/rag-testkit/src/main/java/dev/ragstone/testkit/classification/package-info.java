/** What every classifier of texts promises, and one without a model. */
@NullMarked
package dev.ragstone.testkit.classification;

import org.jspecify.annotations.NullMarked;
