package dev.ragstone.query.guard;

import dev.ragstone.core.classification.ClassificationException;
import dev.ragstone.core.classification.TextClassifier;
import dev.ragstone.models.classification.ClassifierModel;
import dev.ragstone.models.classification.HttpTextClassifier;
import dev.ragstone.models.classification.OnnxTextClassifier;
import dev.ragstone.models.http.ModelServer;
import dev.ragstone.query.config.GuardConfig;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Opens the classifier that the configuration names. */
public final class TextClassifiers {

    private static final String SETTING = "ragstone.guard.classifier.";

    private TextClassifiers() {}

    /**
     * The classifier; empty if none is configured.
     *
     * @throws IllegalArgumentException if a key is missing or wrong; the message names it
     * @throws ClassificationException if the model cannot be loaded, or has no class for injections
     */
    public static Optional<TextClassifier> open(GuardConfig.Classifier config) {
        return switch (config.model()) {
            case NONE -> Optional.empty();
            case ONNX -> Optional.of(onnx(config));
            case HTTP -> Optional.of(http(config));
        };
    }

    private static TextClassifier onnx(GuardConfig.Classifier config) {
        GuardConfig.Onnx onnx = config.onnx();
        Path graph = required(onnx.path(), "onnx.path", config);
        return OnnxTextClassifier.load(
                ClassifierModel.onDisk(
                        graph,
                        onnx.tokenizer().orElseGet(() -> graph.resolveSibling("tokenizer.json")),
                        config.maxTokens()),
                onnx.config().orElseGet(() -> graph.resolveSibling("config.json")),
                config.labels(),
                onnx.concurrency());
    }

    private static TextClassifier http(GuardConfig.Classifier config) {
        GuardConfig.Http http = config.http();
        ModelServer server = new ModelServer(
                SETTING + "http",
                required(http.url(), "http.url", config),
                http.apiKey().orElse(null),
                http.timeout());
        return new HttpTextClassifier(server, config.labels(), config.maxTokens());
    }

    private static <T> T required(Optional<T> value, String key, GuardConfig.Classifier config) {
        return value.orElseThrow(() -> new IllegalArgumentException("%1$smodel is %2$s: set %1$s%3$s too"
                .formatted(SETTING, config.model().name().toLowerCase(Locale.ROOT), key)));
    }
}
