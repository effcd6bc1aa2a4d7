package dev.ragstone.query.budget;

import dev.ragstone.tenancy.TenantData;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** Removes what erased tenants have spent. */
@Singleton
class ErasedBudgets implements TenantData {

    private final BudgetLedger store;

    ErasedBudgets(BudgetLedger store) {
        this.store = store;
    }

    @Override
    public String name() {
        return "budgets";
    }

    @Override
    public long erase(String tenant, Instant before) {
        return store.forgetTenant(tenant, LocalDate.ofInstant(before, ZoneOffset.UTC));
    }
}
