package dev.ragstone.service.model;

import dev.ragstone.core.entailment.EntailmentException;
import dev.ragstone.core.entailment.EntailmentModel;
import dev.ragstone.models.entailment.EntailmentFiles;
import dev.ragstone.models.entailment.EntailmentServer;
import dev.ragstone.models.entailment.HttpEntailmentModel;
import dev.ragstone.models.entailment.OnnxEntailmentModel;
import dev.ragstone.models.http.ModelServer;
import dev.ragstone.service.config.EntailmentConfig;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Opens the entailment model that the configuration names. */
public final class EntailmentModels {

    private static final String SETTING = "ragstone.entailment.";

    private EntailmentModels() {}

    /**
     * The model; empty if none is configured.
     *
     * @throws IllegalArgumentException if a key is missing or wrong; the message names it
     * @throws EntailmentException if the model cannot be loaded
     */
    public static Optional<EntailmentModel> open(EntailmentConfig config) {
        return switch (config.model()) {
            case NONE -> Optional.empty();
            case ONNX -> Optional.of(onnx(config));
            case HTTP -> Optional.of(http(config));
        };
    }

    private static EntailmentModel onnx(EntailmentConfig config) {
        EntailmentConfig.Onnx onnx = config.onnx();
        Path graph = required(onnx.path(), "onnx.path", config);
        return OnnxEntailmentModel.load(
                EntailmentFiles.of(graph, onnx.tokenizer(), labels(config), config.maxTokens()), onnx.concurrency());
    }

    private static EntailmentModel http(EntailmentConfig config) {
        EntailmentConfig.Http http = config.http();
        ModelServer server = new ModelServer(
                SETTING + "http",
                required(http.url(), "http.url", config),
                http.apiKey().orElse(null),
                http.timeout());
        return new HttpEntailmentModel(new EntailmentServer(server, http.model(), labels(config), config.maxTokens()));
    }

    private static List<String> labels(EntailmentConfig config) {
        return config.labels().orElse(List.of());
    }

    private static <T> T required(Optional<T> value, String key, EntailmentConfig config) {
        return value.orElseThrow(() -> new IllegalArgumentException("%1$smodel is %2$s: set %1$s%3$s too"
                .formatted(SETTING, config.model().name().toLowerCase(Locale.ROOT), key)));
    }
}
