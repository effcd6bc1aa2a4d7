package dev.ragstone.query.http;

import dev.ragstone.events.PassageJson;
import dev.ragstone.events.TimingsJson;
import dev.ragstone.query.flow.RetrievedPassages;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The passages for a question, as JSON.
 *
 * @param traceId trace of the request; null if it was not traced
 * @param passages best first
 * @param timings wall time of the stages
 * @param degraded names of steps that were left out or replaced
 */
@RegisterForReflection
public record RetrieveResponse(
        @Nullable String traceId, List<PassageJson> passages, TimingsJson timings, List<String> degraded) {
    public RetrieveResponse {
        passages = List.copyOf(passages);
        degraded = List.copyOf(degraded);
    }

    static RetrieveResponse of(RetrievedPassages retrieved) {
        return new RetrieveResponse(
                retrieved.traceId(),
                retrieved.passages().stream().map(PassageJson::of).toList(),
                TimingsJson.of(retrieved.timings()),
                retrieved.degraded());
    }
}
