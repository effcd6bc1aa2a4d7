package dev.ragstone.query.budget;

import dev.ragstone.query.flow.Budget;
import java.time.Clock;
import java.time.LocalDate;
import java.util.OptionalDouble;

/** The budgets of all tenants. A day is one of UTC. Safe for use by many threads at once. */
public final class Budgets {

    private final BudgetLimits limits;
    private final BudgetLedger ledger;
    private final Clock clock;

    /**
     * Budgets that are kept in a ledger.
     *
     * @param clock tells the day
     */
    public Budgets(BudgetLimits limits, BudgetLedger ledger, Clock clock) {
        this.limits = limits;
        this.ledger = ledger;
        this.clock = clock;
    }

    /** What a tenant may spend. */
    public Budget of(String tenant) {
        OptionalDouble limit = limits.of(tenant);
        return limit.isEmpty()
                ? Budget.UNLIMITED
                : new DailyBudget(tenant, limit.getAsDouble(), limits.softShare(), ledger, clock);
    }

    /** How a tenant stands today. */
    public Statement statement(String tenant) {
        LocalDate today = LocalDate.now(clock);
        OptionalDouble limit = limits.of(tenant);
        return limit.isEmpty()
                ? new Statement(today, OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty())
                : new Statement(
                        today,
                        OptionalDouble.of(ledger.spent(tenant, today)),
                        limit,
                        OptionalDouble.of(limit.getAsDouble() * limits.softShare()));
    }

    /**
     * How a tenant stands.
     *
     * @param day the day
     * @param spentUsd what it has spent, what calls under way may cost included; empty where nobody counts
     * @param limitUsd what it may spend; empty: as much as it likes
     * @param softLimitUsd from where on cheaper models are to do; empty: never
     */
    public record Statement(
            LocalDate day, OptionalDouble spentUsd, OptionalDouble limitUsd, OptionalDouble softLimitUsd) {}
}
