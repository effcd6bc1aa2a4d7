package dev.ragstone.query.budget;

import dev.ragstone.query.flow.BudgetUnknownException;
import java.time.LocalDate;
import java.util.OptionalDouble;

/**
 * What tenants have spent, in US dollars, by day. Each operation is atomic for all who share the ledger, and throws
 * {@link BudgetUnknownException} where it is away. Safe for use by many threads at once.
 */
public interface BudgetLedger {

    /**
     * Adds an amount, unless more than the limit would be spent then. Returns what is spent with it; empty if nothing was
     * added.
     */
    OptionalDouble add(String tenant, LocalDate day, double usd, double limit);

    /** Corrects what is spent: by more, or by less where the amount is negative. */
    void correct(String tenant, LocalDate day, double usd);

    /** Forgets what a tenant has spent, up to a day and with it; how many days that were. */
    int forgetTenant(String tenant, LocalDate through);

    /** What is spent. */
    double spent(String tenant, LocalDate day);
}
