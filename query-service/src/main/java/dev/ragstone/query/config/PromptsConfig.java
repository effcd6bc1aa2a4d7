package dev.ragstone.query.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** The prompts that language models are asked with. */
@ConfigMapping(prefix = "ragstone.prompts")
public interface PromptsConfig {

    /** The prompt for answers, as {@code name@version}. */
    @WithDefault("answer@1.0.0")
    String answer();

    /** The prompt for questions that are rewritten with what was said before. */
    @WithDefault("rewrite@1.0.0")
    String rewrite();

    /** The prompt for the same question in other words. */
    @WithDefault("vary@1.0.0")
    String vary();

    /** The prompt for an imagined passage. */
    @WithDefault("imagine@1.0.0")
    String imagine();

    /** A folder with more prompts, files that end in {@code .md}. */
    Optional<Path> directory();

    /** Comparisons of prompts, by name. */
    Map<String, Experiment> experiments();

    /** A comparison of prompts. */
    interface Experiment {

        /** Whether it is under way; false ends it at once. */
        @WithDefault("true")
        boolean enabled();

        /** Share of all readers that take part. */
        @WithDefault("1")
        @DecimalMin("0")
        @DecimalMax("1")
        double share();

        /** What is compared, by name. */
        Map<String, Variant> variants();
    }

    /** One of the prompts that are compared. */
    interface Variant {

        /** The prompt, as {@code name@version}. */
        String prompt();

        /** How many readers get it, relative to the other variants. */
        @WithDefault("1")
        @DecimalMin("0")
        double weight();
    }
}
