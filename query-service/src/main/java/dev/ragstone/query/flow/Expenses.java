package dev.ragstone.query.flow;

import dev.ragstone.core.answer.Usage;
import dev.ragstone.core.generation.TokenCount;
import dev.ragstone.service.problem.ProblemException;
import dev.ragstone.service.problem.ProblemType;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** What one request spends on language models, out of its tenant's budget. Safe for use by many threads at once. */
public final class Expenses {

    private static final Logger LOG = Logger.getLogger(Expenses.class);

    private final Budget budget;
    private Usage usage = Usage.NONE;
    private @Nullable BudgetExhaustedException refusal;

    /** Nothing has been spent yet. */
    public Expenses(Budget budget) {
        this.budget = budget;
    }

    /** Whether cheaper models are to do. */
    public boolean areToBeLow() {
        try {
            return budget.isLow();
        } catch (BudgetUnknownException e) {
            return false;
        }
    }

    /** What a call is paid from; empty if there is not enough money, or nobody knows. */
    public Optional<Payment> pay(double usd) {
        if (usd == 0) {
            return Optional.of(new Payment(Budget.Hold.NOTHING));
        }
        try {
            return Optional.of(new Payment(budget.hold(usd)));
        } catch (BudgetExhaustedException e) {
            refuse(e);
        } catch (BudgetUnknownException e) {
            LOG.warnf("no money is spent: %s", e.getMessage());
        }
        return Optional.empty();
    }

    /**
     * Returns if no call was left out for want of money.
     *
     * @throws ProblemException otherwise: it says until when
     */
    public synchronized void requireFunds() {
        if (refusal != null) {
            throw ProblemException.passing(
                    ProblemType.BUDGET_EXHAUSTED,
                    String.valueOf(refusal.getMessage()),
                    "Ask again from %s on, or have the budget raised.".formatted(refusal.renewal()),
                    Duration.between(Instant.now(), refusal.renewal()),
                    refusal);
        }
    }

    /** All that was spent so far. */
    public synchronized Usage usage() {
        return usage;
    }

    private synchronized void refuse(BudgetExhaustedException reason) {
        refusal = reason;
    }

    private synchronized void add(Usage more) {
        usage = usage.plus(more);
    }

    /** What one call is paid from. */
    public final class Payment {

        private final Budget.Hold hold;

        private Payment(Budget.Hold hold) {
            this.hold = hold;
        }

        /** Books what the call consumed, and its price in US dollars. */
        public void settle(TokenCount tokens, double usd) {
            add(new Usage(tokens.prompt(), tokens.completion(), usd));
            try {
                hold.settle(usd);
            } catch (BudgetUnknownException e) {
                LOG.warnf("the most that a call may cost counts as spent: %s", e.getMessage());
            }
        }
    }
}
