package dev.ragstone.service.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** A model that tells whether one text follows from another: it looks at citations again, and judges answers. */
@ConfigMapping(prefix = "ragstone.entailment")
public interface EntailmentConfig {

    /** Where the model is. */
    @WithDefault("none")
    Place model();

    /**
     * What its classes mean, in their order, such as {@code contradiction,entailment,neutral}; absent: what the {@code config.json}
     * beside the graph, or the server, says, and without that of two classes the second is {@code supported}.
     */
    Optional<List<String>> labels();

    /** Tokens of a passage and a sentence together that the model reads at the most; longer passages are read in windows. */
    @WithDefault("512")
    @Min(8)
    int maxTokens();

    /** A model inside the service. */
    Onnx onnx();

    /** A server of a model. */
    Http http();

    /** Where a model may be. */
    enum Place {
        /** There is none: words alone are compared. */
        NONE,
        /** In ONNX form, inside the service. */
        ONNX,
        /** Behind HTTP, in the form {@code /predict} of Text Embeddings Inference. */
        HTTP
    }

    /** A model inside the service. */
    interface Onnx {

        /** The graph with its weights, such as {@code model.onnx}. */
        Optional<Path> path();

        /** Its {@code tokenizer.json}; absent: the one beside the graph. */
        Optional<Path> tokenizer();

        /** Pairs judged at once. */
        @WithDefault("2")
        @Min(1)
        int concurrency();
    }

    /** A server of a model. */
    interface Http {

        /** Where it is; {@code /predict} is added. */
        Optional<URI> url();

        /** What it serves: scores of two names are not compared with each other, so that another model needs another name. */
        @WithDefault("tei")
        String model();

        /** The API key; absent: the server asks for none. */
        Optional<String> apiKey();

        /** How long the server may take for one call. */
        @WithDefault("5s")
        Duration timeout();
    }
}
