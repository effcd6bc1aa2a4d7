package dev.ragstone.eval.record;

import dev.ragstone.tenancy.TenantData;
import jakarta.inject.Singleton;
import java.time.Instant;

/** Removes the evaluations of erased tenants. */
@Singleton
class ErasedEvaluations implements TenantData {

    private final EvaluationStore store;

    ErasedEvaluations(EvaluationStore store) {
        this.store = store;
    }

    @Override
    public String name() {
        return "evaluations";
    }

    @Override
    public long erase(String tenant, Instant before) {
        return store.forgetTenant(tenant, before);
    }
}
