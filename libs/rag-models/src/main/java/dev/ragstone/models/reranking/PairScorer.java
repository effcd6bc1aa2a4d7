package dev.ragstone.models.reranking;

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

/** The graph of a cross-encoder, one pair at a time, for the reasons of the embedder. Many threads may run it at once. */
final class PairScorer implements AutoCloseable {

    private static final String IDS = "input_ids";
    private static final String MASK = "attention_mask";
    private static final String TYPES = "token_type_ids";
    private static final String LOGITS = "logits";

    private final OrtSession session;
    private final boolean readsTypes;
    private final String output;

    private PairScorer(OrtSession session) {
        Set<String> outputs = session.getOutputNames();
        this.session = session;
        this.readsTypes = session.getInputNames().contains(TYPES);
        this.output = outputs.contains(LOGITS) ? LOGITS : outputs.iterator().next();
    }

    /**
     * Loads a graph. What it gives shows when it is run.
     *
     * @throws IOException if it cannot be read
     * @throws OrtException if it is no ONNX graph, or reads something else than the tokens of a pair
     */
    static PairScorer load(ModelFile graph) throws IOException, OrtException {
        OrtSession session = OnnxSessions.open(graph);
        Set<String> inputs = session.getInputNames();
        if (inputs.containsAll(Set.of(IDS, MASK)) && Set.of(IDS, MASK, TYPES).containsAll(inputs)) {
            return new PairScorer(session);
        }
        session.close();
        throw new OrtException(
                "the graph reads %s; a cross-encoder reads %s, %s and maybe %s".formatted(inputs, IDS, MASK, TYPES));
    }

    /**
     * The logit of "this answers". Of two classes it is the second's less the first's, whose sigmoid is their softmax.
     *
     * @throws OrtException if the graph fails, or gives something else than one logit or two
     */
    double score(TokenPair pair) throws OrtException {
        long[] mask = new long[pair.ids().length];
        Arrays.fill(mask, 1);
        try (OnnxTensor ids = OnnxSessions.batchOfOne(pair.ids());
                OnnxTensor attention = OnnxSessions.batchOfOne(mask);
                OnnxTensor types = OnnxSessions.batchOfOne(pair.types())) {
            Map<String, OnnxTensor> inputs = new HashMap<>(Map.of(IDS, ids, MASK, attention));
            if (readsTypes) {
                inputs.put(TYPES, types);
            }
            try (OrtSession.Result result = session.run(inputs, Set.of(output))) {
                return logit(result.get(0));
            }
        }
    }

    @Override
    public void close() throws OrtException {
        session.close();
    }

    private static double logit(OnnxValue output) throws OrtException {
        FloatBuffer logits = output instanceof OnnxTensor tensor ? tensor.getFloatBuffer() : null;
        if (logits == null || logits.remaining() < 1 || logits.remaining() > 2) {
            throw new OrtException("the graph gives %s for a pair; a cross-encoder gives one logit or two"
                    .formatted(output.getInfo()));
        }
        return logits.remaining() == 1 ? logits.get(0) : (double) logits.get(1) - logits.get(0);
    }
}
