package dev.ragstone.service.edge;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A request body.
 *
 * @param question must be there
 * @param topK at most 10
 * @param turns validated one by one
 * @param at any instant
 */
public record Ask(
        @NotBlank String question, @Max(10) int topK, @Nullable List<@Valid Turn> turns, @Nullable Instant at) {

    /**
     * One of several.
     *
     * @param content must be there
     */
    public record Turn(@NotBlank String content) {}
}
