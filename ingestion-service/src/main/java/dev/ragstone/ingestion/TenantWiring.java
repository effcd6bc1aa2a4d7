package dev.ragstone.ingestion;

import dev.ragstone.ingestion.chunking.ChunkingPolicy;
import dev.ragstone.ingestion.config.IngestionConfig;
import dev.ragstone.ingestion.config.RedactionConfig;
import dev.ragstone.ingestion.config.TenantsConfig;
import dev.ragstone.ingestion.flow.TenantTopics;
import dev.ragstone.ingestion.redact.DocumentRedactor;
import dev.ragstone.ingestion.redact.RedactionPolicy;
import dev.ragstone.privacy.PersonalDataType;
import io.quarkus.runtime.Startup;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes the stages that tenants configure each for themselves. */
class TenantWiring {

    @Produces
    @Singleton
    DocumentRedactor redactor(IngestionConfig config, TenantsConfig tenants) {
        return new DocumentRedactor(redaction(config.redaction(), tenants.byId()));
    }

    @Produces
    @Singleton
    ChunkingPolicy chunking(IngestionConfig config, TenantsConfig tenants) {
        return chunking(config.chunking(), tenants.byId());
    }

    /** Made with the service, so that what contradicts itself fails the start. */
    @Produces
    @Singleton
    @Startup
    TenantTopics topics(IngestionConfig config, TenantsConfig tenants) {
        return topics(config, tenants.byId());
    }

    static TenantTopics topics(IngestionConfig config, Map<String, TenantsConfig.Tenant> tenants) {
        Map<String, List<String>> byTenant = new HashMap<>();
        tenants.forEach((id, tenant) -> tenant.topics().ifPresent(topics -> byTenant.put(id, topics)));
        return new TenantTopics(config.topics(), byTenant);
    }

    static ChunkingPolicy chunking(IngestionConfig.Chunking standard, Map<String, TenantsConfig.Tenant> tenants) {
        Map<String, ChunkingPolicy.Choice> byTenant = tenants.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> choice(entry.getValue().chunking())));
        return new ChunkingPolicy(new ChunkingPolicy.Choice(standard.strategy(), standard.byContentType()), byTenant);
    }

    private static ChunkingPolicy.Choice choice(TenantsConfig.Chunking tenant) {
        return new ChunkingPolicy.Choice(tenant.strategy().orElse(null), tenant.byContentType());
    }

    static RedactionPolicy redaction(RedactionConfig standard, Map<String, TenantsConfig.Tenant> tenants) {
        Map<String, Set<PersonalDataType>> byTenant = tenants.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> types(entry.getValue().redaction(), standard)));
        return new RedactionPolicy(types(standard.enabled(), standard.types()), byTenant);
    }

    private static Set<PersonalDataType> types(RedactionConfig tenant, RedactionConfig standard) {
        Optional<Boolean> enabled = tenant.enabled()
                .or(() -> tenant.types().map(types -> !types.isEmpty()))
                .or(standard::enabled);
        return types(enabled, tenant.types().or(standard::types));
    }

    private static Set<PersonalDataType> types(Optional<Boolean> enabled, Optional<Set<PersonalDataType>> types) {
        return enabled.orElse(types.isPresent())
                ? types.orElseGet(() -> EnumSet.allOf(PersonalDataType.class))
                : Set.of();
    }
}
