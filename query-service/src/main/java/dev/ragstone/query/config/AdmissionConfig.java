package dev.ragstone.query.config;

import io.smallrye.config.WithDefault;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.util.OptionalInt;

/** How many requests are let in at once. */
public interface AdmissionConfig {

    /** Whether requests are turned away that could be served late only. */
    @WithDefault("true")
    boolean enabled();

    /** Requests at once at the least; absent: four for each processor, but no more than at the most. */
    OptionalInt least();

    /** Requests at once before anything is known. */
    @WithDefault("20")
    @Min(1)
    int initial();

    /** Requests at once at the most. */
    @WithDefault("1000")
    @Min(1)
    int most();

    /** When those who are turned away are asked to come again. */
    @WithDefault("1s")
    Duration retryAfter();
}
