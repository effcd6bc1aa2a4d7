package dev.ragstone.query.budget;

import dev.ragstone.query.flow.Budget;
import dev.ragstone.query.flow.BudgetExhaustedException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;

/** What a tenant may spend in a day. */
final class DailyBudget implements Budget {

    private final String tenant;
    private final double limit;
    private final double softShare;
    private final BudgetLedger ledger;
    private final Clock clock;

    DailyBudget(String tenant, double limit, double softShare, BudgetLedger ledger, Clock clock) {
        this.tenant = tenant;
        this.limit = limit;
        this.softShare = softShare;
        this.ledger = ledger;
        this.clock = clock;
    }

    @Override
    public Hold hold(double usd) {
        LocalDate today = LocalDate.now(clock);
        if (ledger.add(tenant, today, usd, limit).isEmpty()) {
            throw new BudgetExhaustedException(
                    "Tenant '%s' may spend %.2f US dollars a day on language models, and has not enough left today for an answer."
                            .formatted(tenant, limit),
                    today.plusDays(1).atStartOfDay().toInstant(ZoneOffset.UTC));
        }
        return spent -> ledger.correct(tenant, today, spent - usd);
    }

    @Override
    public boolean isLow() {
        return ledger.spent(tenant, LocalDate.now(clock)) >= limit * softShare;
    }
}
