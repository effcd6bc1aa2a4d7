package dev.ragstone.ingestion.config;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithParentName;
import java.util.Map;

/** What differs by tenant in ingestion. */
@ConfigMapping(prefix = "ragstone.tenants")
public interface TenantsConfig {

    /** Settings by tenant. */
    @WithParentName
    Map<String, Tenant> byId();

    /** Settings of one tenant; what is absent is as for everybody. */
    interface Tenant {

        /** What is masked in the tenant's documents. */
        RedactionConfig redaction();
    }
}
