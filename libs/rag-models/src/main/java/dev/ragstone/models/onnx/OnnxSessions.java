package dev.ragstone.models.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import java.io.IOException;
import java.nio.LongBuffer;

/** Opens graphs. Many threads may run a session at once; each run stays on its thread. */
public final class OnnxSessions {

    private static final OrtEnvironment ENVIRONMENT = OnnxEnvironment.open();

    private OnnxSessions() {}

    /**
     * Opens a graph. One on disk may have its weights in further files beside it, as graphs above 2 GB must.
     *
     * @throws IOException if it cannot be read
     * @throws OrtException if it is no ONNX graph
     */
    public static OrtSession open(ModelFile graph) throws IOException, OrtException {
        try (SessionOptions options = new SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            return switch (graph) {
                case ModelFile.Resource resource -> ENVIRONMENT.createSession(resource.read(), options);
                case ModelFile.OnDisk file ->
                    ENVIRONMENT.createSession(file.path().toString(), options);
            };
        }
    }

    /** The values as a batch of one text, shape {@code [1, values.length]}. */
    public static OnnxTensor batchOfOne(long[] values) throws OrtException {
        return OnnxTensor.createTensor(ENVIRONMENT, LongBuffer.wrap(values), new long[] {1, values.length});
    }
}
