package dev.ragstone.ingestion.reindex;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks for a new generation.
 *
 * @param model name of the embedding model; absent: that of the serving generation
 * @param swap whether the new generation is to serve as soon as it has caught up and lacks nothing; absent: true
 * @param golden questions whose answers are known, to compare both generations by
 */
public record ReindexRequest(
        @Nullable String model,
        @Nullable Boolean swap,
        @Nullable @Size(max = 1000) List<@Valid GoldenQuestion> golden) {

    /** Whether the new generation is to serve by itself. */
    boolean swaps() {
        return swap == null || swap;
    }

    /** The questions; none if none were given. */
    List<GoldenQuestion> questions() {
        return golden == null ? List.of() : golden;
    }
}
