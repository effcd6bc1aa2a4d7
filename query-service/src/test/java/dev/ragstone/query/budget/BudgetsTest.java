package dev.ragstone.query.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ragstone.query.flow.Budget;
import dev.ragstone.query.flow.BudgetExhaustedException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class BudgetsTest {

    private static final Instant NOW = Instant.parse("2026-11-26T22:30:00Z");
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 26);

    private final BudgetLedger ledger = new MemoryBudgetLedger();
    private final Budgets budgets = new Budgets(
            new BudgetLimits(OptionalDouble.empty(), Map.of("acme", 10.0), 0.8),
            ledger,
            Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void tenantWithoutALimit_spendsWhatItLikes_andNobodyCounts() {
        assertThat(budgets.of("globex")).isSameAs(Budget.UNLIMITED);
        assertThat(budgets.statement("globex").limitUsd()).isEmpty();
    }

    @Test
    void moreThanIsLeft_isRefused_untilTheDayIsOver() {
        budgets.of("acme").hold(9);

        assertThatExceptionOfType(BudgetExhaustedException.class)
                .isThrownBy(() -> budgets.of("acme").hold(2))
                .withMessage(
                        "Tenant 'acme' may spend 10.00 US dollars a day on language models, and has not enough left today for an answer.")
                .satisfies(refusal -> assertThat(refusal.renewal()).isEqualTo("2026-11-27T00:00:00Z"));
    }

    @Test
    void callUnderWay_countsWithTheMostItMayCost_andThenWithWhatItDid() {
        Budget.Hold hold = budgets.of("acme").hold(9);
        assertThat(ledger.spent("acme", TODAY)).isEqualTo(9);

        hold.settle(0.5);

        assertThat(budgets.statement("acme").spentUsd()).hasValue(0.5);
    }

    @Test
    void budgetIsLow_fromItsSoftLimitOn() {
        budgets.of("acme").hold(7.9);
        assertThat(budgets.of("acme").isLow()).isFalse();
        budgets.of("acme").hold(0.1);
        assertThat(budgets.of("acme").isLow()).isTrue();
        assertThat(budgets.statement("acme").softLimitUsd()).hasValue(8);
    }
}
