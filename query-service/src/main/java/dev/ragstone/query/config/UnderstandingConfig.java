package dev.ragstone.query.config;

import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.Optional;

/** What language models do to a question before anything is searched. */
public interface UnderstandingConfig {

    /** Name of the route that rewrites questions with what was said before; absent: rules do. */
    Optional<String> rewriteRoute();

    /** Name of the route that asks the same in other words; absent: nothing does. */
    Optional<String> varyRoute();

    /** Other words that are searched for as well. */
    @WithDefault("3")
    @Min(1)
    @Max(8)
    int variations();

    /** Name of the route that imagines a passage with the answer; absent: nothing does. */
    Optional<String> imagineRoute();

    /** How long a model may take for one of these. */
    @WithDefault("3s")
    Duration timeout();
}
