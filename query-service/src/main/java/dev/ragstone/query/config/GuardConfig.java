package dev.ragstone.query.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Min;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Rules that questions and answers have to keep to. */
@ConfigMapping(prefix = "ragstone.guard")
public interface GuardConfig {

    /** What becomes of questions that look like injections. */
    @WithDefault("block")
    QuestionPolicy questions();

    /** Score of its words from which on a question looks like one. */
    @WithDefault("0.8")
    @DecimalMin("0")
    @DecimalMax("1")
    double suspiciousFrom();

    /** A model that looks at questions as well. */
    Classifier classifier();

    /** Whether links to unknown hosts, secrets and instructions are removed from answers. */
    @WithDefault("true")
    boolean answers();

    /** Hosts that answers may name though no passage does; {@code *.example.com} for all names below one. */
    Optional<List<String>> allowedHosts();

    /** A sequence classifier of texts. */
    interface Classifier {

        /** Where it is. */
        @WithDefault("none")
        Place model();

        /** The classes that mean an injection, as the model calls them. */
        @WithDefault("injection,jailbreak,malicious")
        Set<String> labels();

        /** Probability of these classes together from which on a question looks like an injection. */
        @WithDefault("0.8")
        @DecimalMin("0")
        @DecimalMax("1")
        double suspiciousFrom();

        /** How long a question waits for it; then its words alone decide. */
        @WithDefault("150ms")
        Duration deadline();

        /** Tokens that the model reads at the most; longer questions are read in windows. */
        @WithDefault("512")
        @Min(8)
        int maxTokens();

        /** A classifier inside the service. */
        Onnx onnx();

        /** A server of a classifier. */
        Http http();
    }

    /** Where a classifier may be. */
    enum Place {
        /** There is none: words alone decide. */
        NONE,
        /** In ONNX form, inside the service. */
        ONNX,
        /** Behind HTTP, in the form {@code /predict} of Text Embeddings Inference. */
        HTTP
    }

    /** A classifier inside the service. */
    interface Onnx {

        /** The graph with its weights, such as {@code model.onnx}. */
        Optional<Path> path();

        /** Its {@code tokenizer.json}; absent: the one beside the graph. */
        Optional<Path> tokenizer();

        /** Its {@code config.json}, which names the classes; absent: the one beside the graph. */
        Optional<Path> config();

        /** Questions classified at once. */
        @WithDefault("2")
        @Min(1)
        int concurrency();
    }

    /** A server of a classifier. */
    interface Http {

        /** Where it is; {@code /predict} is added. */
        Optional<URI> url();

        /** The API key; absent: the server asks for none. */
        Optional<String> apiKey();

        /** How long the server may take for one question. The deadline ends most requests before. */
        @WithDefault("2s")
        Duration timeout();
    }
}
