package dev.ragstone.query.budget;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;

/** A ledger of this process alone, which forgets all when it ends. */
public final class MemoryBudgetLedger implements BudgetLedger {

    private final Map<String, Double> spent = new HashMap<>();
    private LocalDate today = LocalDate.MIN;

    @Override
    public synchronized OptionalDouble add(String tenant, LocalDate day, double usd, double limit) {
        double after = spent(tenant, day) + usd;
        if (after > limit) {
            return OptionalDouble.empty();
        }
        spent.put(tenant, after);
        return OptionalDouble.of(after);
    }

    @Override
    public synchronized void correct(String tenant, LocalDate day, double usd) {
        if (!day.isBefore(today)) {
            spent.put(tenant, spent(tenant, day) + usd);
        }
    }

    @Override
    public synchronized int forgetTenant(String tenant, LocalDate through) {
        return !today.isAfter(through) && spent.remove(tenant) != null ? 1 : 0;
    }

    @Override
    public synchronized double spent(String tenant, LocalDate day) {
        if (day.isAfter(today)) {
            today = day;
            spent.clear();
        }
        return spent.getOrDefault(tenant, 0.0);
    }
}
