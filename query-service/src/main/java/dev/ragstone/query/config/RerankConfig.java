package dev.ragstone.query.config;

import dev.ragstone.models.reranking.RerankForm;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/** The second look at the best candidates. */
@ConfigMapping(prefix = "ragstone.reranking")
public interface RerankConfig {

    /** What looks. */
    @WithDefault("in-process")
    Model model();

    /** How long it may take; then the order of the fusion stays. */
    @WithDefault("200ms")
    Duration deadline();

    /** How many of the best candidates are looked at. */
    @WithDefault("200")
    @Min(1)
    int candidates();

    /** What comes with Ragstone. */
    InProcess inProcess();

    /** A cross-encoder inside the service. */
    Onnx onnx();

    /** A server of a cross-encoder. */
    Http http();

    /** What can look. */
    enum Model {
        /** What comes with Ragstone. */
        IN_PROCESS,
        /** A cross-encoder in ONNX form, inside the service. */
        ONNX,
        /** A cross-encoder behind HTTP. */
        HTTP,
        /** Nothing: the order of the fusion stays. */
        NONE
    }

    /** What comes with Ragstone. */
    interface InProcess {

        /** Weight of the tokens beside the fused score, whose channels weigh 0.5 and 0.75. */
        @WithDefault("1.5")
        @DecimalMin("0")
        double weight();
    }

    /** A cross-encoder inside the service. */
    interface Onnx {

        /** The graph with its weights, such as {@code model.onnx}. */
        Optional<Path> path();

        /** Its {@code tokenizer.json}; absent: the one beside the graph. */
        Optional<Path> tokenizer();

        /** Tokens of a question and a passage together that the model reads at the most. */
        @WithDefault("512")
        @Min(8)
        int maxTokens();

        /** Passages scored at once. */
        @WithDefault("2")
        @Min(1)
        int concurrency();
    }

    /** A server of a cross-encoder. */
    interface Http {

        /** Where it is; the path of the form is added. */
        Optional<URI> url();

        /** The form of requests. */
        @WithDefault("tei")
        RerankForm form();

        /** The model to ask for, where requests name one. */
        Optional<String> model();

        /** The API key; absent: the server asks for none. */
        Optional<String> apiKey();

        /** How long the server may take for one question. The deadline ends most requests before. */
        @WithDefault("2s")
        Duration timeout();
    }
}
