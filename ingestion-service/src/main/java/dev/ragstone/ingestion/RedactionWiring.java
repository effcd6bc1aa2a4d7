package dev.ragstone.ingestion;

import dev.ragstone.ingestion.config.IngestionConfig;
import dev.ragstone.ingestion.config.RedactionConfig;
import dev.ragstone.ingestion.config.TenantsConfig;
import dev.ragstone.ingestion.redact.DocumentRedactor;
import dev.ragstone.ingestion.redact.RedactionPolicy;
import dev.ragstone.privacy.PersonalDataType;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes the redaction of each tenant from configuration. */
class RedactionWiring {

    @Produces
    @Singleton
    DocumentRedactor redactor(IngestionConfig config, TenantsConfig tenants) {
        return new DocumentRedactor(policy(config.redaction(), tenants.byId()));
    }

    static RedactionPolicy policy(RedactionConfig standard, Map<String, TenantsConfig.Tenant> tenants) {
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
