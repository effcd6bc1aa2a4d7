package dev.ragstone.query.route;

import dev.ragstone.query.flow.Budget;
import dev.ragstone.query.flow.BudgetExhaustedException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** A budget that remembers what was taken out of it and what was booked. */
final class ScriptedBudget implements Budget {

    private final double limit;
    private final boolean isLow;
    private final List<Double> held = new ArrayList<>();
    private final List<Double> settled = new ArrayList<>();

    /** A budget from which no call takes more than {@code limit}. */
    ScriptedBudget(double limit, boolean isLow) {
        this.limit = limit;
        this.isLow = isLow;
    }

    @Override
    public Hold hold(double usd) {
        if (usd > limit) {
            throw new BudgetExhaustedException("No money.", Instant.now().plusSeconds(60));
        }
        held.add(usd);
        return settled::add;
    }

    @Override
    public boolean isLow() {
        return isLow;
    }

    List<Double> held() {
        return held;
    }

    List<Double> settled() {
        return settled;
    }
}
