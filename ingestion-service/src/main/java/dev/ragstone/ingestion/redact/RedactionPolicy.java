package dev.ragstone.ingestion.redact;

import dev.ragstone.privacy.PersonalDataType;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is masked in whose documents.
 *
 * @param standard types for tenants without a rule of their own; empty: nothing is masked
 * @param byTenant types for single tenants; empty: nothing is masked
 */
public record RedactionPolicy(Set<PersonalDataType> standard, Map<String, Set<PersonalDataType>> byTenant) {

    public RedactionPolicy {
        standard = Set.copyOf(standard);
        byTenant = byTenant.entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, entry -> Set.copyOf(entry.getValue())));
    }

    /** What is masked in a tenant's documents. */
    public Set<PersonalDataType> types(String tenant) {
        return byTenant.getOrDefault(tenant, standard);
    }
}
