/** What models in ONNX form need to run inside this process: their files, sessions and tokenizers. */
@NullMarked
package dev.ragstone.models.onnx;

import org.jspecify.annotations.NullMarked;
