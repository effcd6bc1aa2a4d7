package dev.ragstone.query.budget;

import dev.ragstone.query.TestDatabase;
import java.util.List;

class PostgresBudgetLedgerIT extends BudgetLedgerContract {

    private final List<BudgetLedger> ledgers =
            List.of(new PostgresBudgetLedger(TestDatabase.connect()), new PostgresBudgetLedger(TestDatabase.connect()));

    @Override
    List<BudgetLedger> ledgers() {
        return ledgers;
    }
}
