/** Models in ONNX form that sort a text, or two that belong together, into classes. */
@NullMarked
package dev.ragstone.models.classification;

import org.jspecify.annotations.NullMarked;
