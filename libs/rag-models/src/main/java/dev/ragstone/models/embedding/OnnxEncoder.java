package dev.ragstone.models.embedding;

import ai.onnxruntime.NodeInfo;
import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.TensorInfo;
import dev.ragstone.models.onnx.ModelFile;
import dev.ragstone.models.onnx.OnnxSessions;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.Map;

/**
 * The graph of a model, one text at a time. A batch would be slower on a CPU, since texts of a batch are padded to the
 * longest, and a quantised model scales its activations over the whole batch, so that a vector would depend on the
 * other texts. Many threads may run it at once.
 */
final class OnnxEncoder implements AutoCloseable {

    private final OrtSession session;
    private final String output;

    private OnnxEncoder(OrtSession session, String output) {
        this.session = session;
        this.output = output;
    }

    /**
     * Loads a graph.
     *
     * @throws IOException if it cannot be read
     * @throws OrtException if it is no ONNX graph, or its output has another shape than expected
     */
    static OnnxEncoder load(ModelFile graph, int dimension) throws IOException, OrtException {
        OrtSession session = OnnxSessions.open(graph);
        return new OnnxEncoder(session, tokenVectors(session, dimension));
    }

    /** The vectors of the text's tokens, one behind the other. */
    FloatBuffer encode(long[] ids) throws OrtException {
        long[] mask = new long[ids.length];
        Arrays.fill(mask, 1);
        try (OnnxTensor tokens = OnnxSessions.batchOfOne(ids);
                OnnxTensor attention = OnnxSessions.batchOfOne(mask);
                OnnxTensor types = OnnxSessions.batchOfOne(new long[ids.length]);
                OrtSession.Result result = session.run(Map.of(
                        "input_ids", tokens,
                        "attention_mask", attention,
                        "token_type_ids", types))) {
            OnnxTensor vectors = (OnnxTensor) result.get(output).orElseThrow();
            return vectors.getFloatBuffer();
        }
    }

    @Override
    public void close() throws OrtException {
        session.close();
    }

    private static String tokenVectors(OrtSession session, int dimension) throws OrtException {
        for (NodeInfo node : session.getOutputInfo().values()) {
            if (node.getInfo() instanceof TensorInfo tensor
                    && tensor.getShape().length == 3
                    && tensor.getShape()[2] == dimension) {
                return node.getName();
            }
        }
        String outputs = session.getOutputInfo().toString();
        session.close();
        throw new OrtException(
                "the graph gives no vectors of %d dimensions per token, but %s".formatted(dimension, outputs));
    }
}
