package dev.ragstone.query.budget;

import java.util.List;

class MemoryBudgetLedgerTest extends BudgetLedgerContract {

    private final BudgetLedger ledger = new MemoryBudgetLedger();

    @Override
    List<BudgetLedger> ledgers() {
        return List.of(ledger);
    }
}
