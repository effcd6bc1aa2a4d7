package dev.ragstone.ingestion.chunking;

import dev.ragstone.ingestion.config.ChunkingStrategy;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How whose documents are cut.
 *
 * @param standard what holds for everybody
 * @param byTenant what tenants say
 */
public record ChunkingPolicy(Choice standard, Map<String, Choice> byTenant) {

    public ChunkingPolicy {
        byTenant = Map.copyOf(byTenant);
    }

    /**
     * What one tenant, or everybody, says.
     *
     * @param strategy for all content types that are not named; null: nothing is said
     * @param byContentType for some content types
     */
    public record Choice(@Nullable ChunkingStrategy strategy, Map<String, ChunkingStrategy> byContentType) {

        public Choice {
            byContentType = Map.copyOf(byContentType);
        }

        private @Nullable ChunkingStrategy of(String contentType) {
            ChunkingStrategy named = byContentType.get(contentType);
            return named == null ? strategy : named;
        }
    }

    /** What the tenant says holds, then what holds for everybody; each of them for the content type first. */
    ChunkingStrategy strategy(String tenant, String contentType) {
        Choice own = byTenant.get(tenant);
        ChunkingStrategy chosen = own == null ? null : own.of(contentType);
        ChunkingStrategy general = chosen == null ? standard.of(contentType) : chosen;
        return general == null ? ChunkingStrategy.STRUCTURE : general;
    }
}
