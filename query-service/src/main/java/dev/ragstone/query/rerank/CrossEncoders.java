package dev.ragstone.query.rerank;

import dev.ragstone.core.reranking.CrossEncoder;
import dev.ragstone.core.reranking.RerankingException;
import dev.ragstone.models.classification.ClassifierModel;
import dev.ragstone.models.reranking.HttpCrossEncoder;
import dev.ragstone.models.reranking.OnnxCrossEncoder;
import dev.ragstone.models.reranking.RerankServer;
import dev.ragstone.query.config.RerankConfig;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** Opens the cross-encoder that the configuration names. */
public final class CrossEncoders {

    private static final Duration PAUSE_OF_A_FAILING_MODEL = Duration.ofSeconds(10);

    private CrossEncoders() {}

    /**
     * The cross-encoder, watched so that it costs nothing while it fails; empty if none is configured.
     *
     * @throws IllegalArgumentException if a key is missing or wrong; the message names it
     * @throws RerankingException if the model cannot be loaded
     */
    public static Optional<CrossEncoder> open(RerankConfig config) {
        return switch (config.model()) {
            case IN_PROCESS, NONE -> Optional.empty();
            case ONNX -> Optional.of(watched(onnx(config.onnx())));
            case HTTP -> Optional.of(watched(http(config.http())));
        };
    }

    private static CrossEncoder onnx(RerankConfig.Onnx config) {
        Path graph = required(config.path(), "ragstone.reranking.onnx.path", "onnx");
        Path tokenizer = config.tokenizer().orElseGet(() -> graph.resolveSibling("tokenizer.json"));
        ClassifierModel model = ClassifierModel.onDisk(graph, tokenizer, config.maxTokens());
        return OnnxCrossEncoder.load(model, config.concurrency());
    }

    private static CrossEncoder http(RerankConfig.Http config) {
        return new HttpCrossEncoder(new RerankServer(
                required(config.url(), "ragstone.reranking.http.url", "http"),
                config.form(),
                config.model().orElse(null),
                config.apiKey().orElse(null),
                config.timeout()));
    }

    private static CrossEncoder watched(CrossEncoder encoder) {
        return new BreakingCrossEncoder(encoder, PAUSE_OF_A_FAILING_MODEL);
    }

    private static <T> T required(Optional<T> value, String key, String model) {
        return value.orElseThrow(
                () -> new IllegalArgumentException("ragstone.reranking.model is %s: set %s too".formatted(model, key)));
    }
}
