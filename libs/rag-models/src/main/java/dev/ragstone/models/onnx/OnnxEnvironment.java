package dev.ragstone.models.onnx;

import ai.onnxruntime.OrtEnvironment;
import java.util.concurrent.CompletableFuture;

/**
 * Opens the runtime of the models, on a thread of its own with a large stack: the runtime matches the command line of its
 * process against a pattern, by a recursion that a class path of some 4,000 characters makes overflow the stack of an
 * ordinary thread, which crashes the process ({@code SIGSEGV}).
 */
final class OnnxEnvironment {

    private static final long STACK_BYTES = 64L << 20;

    private OnnxEnvironment() {}

    static OrtEnvironment open() {
        return CompletableFuture.supplyAsync(
                        OnnxEnvironment::held,
                        opening -> new Thread(null, opening, "onnx-environment", STACK_BYTES).start())
                .join();
    }

    private static OrtEnvironment held() {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        OnnxLifetime.hold();
        return environment;
    }
}
