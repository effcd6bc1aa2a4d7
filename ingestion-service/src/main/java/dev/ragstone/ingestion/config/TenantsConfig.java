package dev.ragstone.ingestion.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What differs by tenant in ingestion. */
@ConfigMapping(prefix = "ragstone.tenants")
public interface TenantsConfig {

    /** Settings by tenant. */
    @WithParentName
    Map<String, Tenant> byId();

    /** Settings of one tenant; what is absent is as for everybody. */
    interface Tenant {

        /** The only topics whose events may be about the tenant's documents; the first gets what comes over HTTP. */
        Optional<List<String>> topics();

        /** What is masked in the tenant's documents. */
        RedactionConfig redaction();

        /** How the tenant's documents are cut. */
        Chunking chunking();
    }

    /** How one tenant's documents are cut. */
    interface Chunking {

        /** The strategy for content types that are not named. */
        Optional<ChunkingStrategy> strategy();

        /** Strategies by content type, such as {@code "text/html"}. */
        Map<String, ChunkingStrategy> byContentType();
    }
}
