package dev.ragstone.models.classification;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OnnxValue;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.ragstone.models.onnx.ModelFile;
import dev.ragstone.models.onnx.OnnxSessions;
import java.io.IOException;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The graph of a classifier, one text or pair at a time, for the reasons of the embedder. Many threads may run it at once. */
final class SequenceGraph implements AutoCloseable {

    private static final String IDS = "input_ids";
    private static final String MASK = "attention_mask";
    private static final String TYPES = "token_type_ids";
    private static final String LOGITS = "logits";

    private final OrtSession session;
    private final boolean readsTypes;
    private final String output;

    private SequenceGraph(OrtSession session) {
        Set<String> outputs = session.getOutputNames();
        this.session = session;
        this.readsTypes = session.getInputNames().contains(TYPES);
        this.output = outputs.contains(LOGITS) ? LOGITS : outputs.iterator().next();
    }

    /**
     * Loads a graph. What it gives shows when it is run.
     *
     * @throws IOException if it cannot be read
     * @throws OrtException if it is no ONNX graph, or reads something else than tokens
     */
    static SequenceGraph load(ModelFile graph) throws IOException, OrtException {
        OrtSession session = OnnxSessions.open(graph);
        Set<String> inputs = session.getInputNames();
        if (inputs.containsAll(Set.of(IDS, MASK)) && Set.of(IDS, MASK, TYPES).containsAll(inputs)) {
            return new SequenceGraph(session);
        }
        session.close();
        throw new OrtException("the graph reads %s; a sequence classifier reads %s, %s and maybe %s"
                .formatted(inputs, IDS, MASK, TYPES));
    }

    /**
     * The logit of each class.
     *
     * @throws OrtException if the graph fails, or gives no finite numbers
     */
    double[] logits(SequenceTokens tokens) throws OrtException {
        long[] mask = new long[tokens.ids().length];
        Arrays.fill(mask, 1);
        try (OnnxTensor ids = OnnxSessions.batchOfOne(tokens.ids());
                OnnxTensor attention = OnnxSessions.batchOfOne(mask);
                OnnxTensor types = OnnxSessions.batchOfOne(tokens.types())) {
            Map<String, OnnxTensor> inputs = new HashMap<>(Map.of(IDS, ids, MASK, attention));
            if (readsTypes) {
                inputs.put(TYPES, types);
            }
            try (OrtSession.Result result = session.run(inputs, Set.of(output))) {
                return logits(result.get(0));
            }
        }
    }

    @Override
    public void close() throws OrtException {
        session.close();
    }

    private static double[] logits(OnnxValue output) throws OrtException {
        FloatBuffer values = output instanceof OnnxTensor tensor ? tensor.getFloatBuffer() : null;
        if (values == null || !values.hasRemaining()) {
            throw new OrtException(
                    "the graph gives %s; a sequence classifier gives logits".formatted(output.getInfo()));
        }
        double[] logits = new double[values.remaining()];
        for (int i = 0; i < logits.length; i++) {
            logits[i] = values.get(i);
        }
        if (!Arrays.stream(logits).allMatch(Double::isFinite)) {
            throw new OrtException("the graph gives %s for its classes".formatted(Arrays.toString(logits)));
        }
        return logits;
    }
}
