package dev.ragstone.query.budget;

import java.util.Map;
import java.util.OptionalDouble;

/**
 * What tenants may spend in a day, in US dollars.
 *
 * @param usual for tenants that have no limit of their own; empty: as much as they like
 * @param byTenant the limits of the others
 * @param softShare share of a limit from which on cheaper models are to do
 */
public record BudgetLimits(OptionalDouble usual, Map<String, Double> byTenant, double softShare) {
    public BudgetLimits {
        byTenant = Map.copyOf(byTenant);
    }

    /** The limit of a tenant; empty if it has none. */
    OptionalDouble of(String tenant) {
        Double own = byTenant.get(tenant);
        return own == null ? usual : OptionalDouble.of(own);
    }
}
