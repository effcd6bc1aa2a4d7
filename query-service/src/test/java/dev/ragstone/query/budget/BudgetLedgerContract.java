package dev.ragstone.query.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

/** What every ledger promises. */
abstract class BudgetLedgerContract {

    private static final LocalDate DAY = LocalDate.of(2026, 11, 26);
    private static final Offset<Double> EXACTLY = within(1e-9);
    private static final int THREADS = 8;
    private static final int CALLS = 60;

    /** No two tests share one. */
    private final String tenant = UUID.randomUUID().toString();

    /** Uses of one ledger, as processes have them. */
    abstract List<BudgetLedger> ledgers();

    private BudgetLedger ledger() {
        return ledgers().getFirst();
    }

    @Test
    void nothingIsSpentAtFirst() {
        assertThat(ledger().spent(tenant, DAY)).isZero();
    }

    @Test
    void amounts_addUp_toTheLimitAndNotBeyond() {
        assertThat(ledger().add(tenant, DAY, 0.6, 1)).hasValue(0.6);
        assertThat(ledger().add(tenant, DAY, 0.5, 1)).isEmpty();
        assertThat(ledger().add(tenant, DAY, 0.4, 1)).isPresent();
        assertThat(ledger().add(tenant, DAY, 0.000_001, 1)).isEmpty();
        assertThat(ledger().spent(tenant, DAY)).isEqualTo(1, EXACTLY);
    }

    @Test
    void firstAmountBeyondTheLimit_isNotAdded() {
        assertThat(ledger().add(tenant, DAY, 1.5, 1)).isEmpty();
        assertThat(ledger().spent(tenant, DAY)).isZero();
    }

    @Test
    void whatWasNotNeeded_canBeSpentAgain() {
        ledger().add(tenant, DAY, 1, 1);
        ledger().correct(tenant, DAY, -0.75);

        assertThat(ledger().spent(tenant, DAY)).isEqualTo(0.25, EXACTLY);
        assertThat(ledger().add(tenant, DAY, 0.7, 1)).isPresent();
    }

    @Test
    void tenants_haveEachTheirOwn() {
        ledger().add(tenant, DAY, 1, 1);

        assertThat(ledger().add(tenant + "-other", DAY, 1, 1)).isPresent();
    }

    @Test
    void whatAnErasedTenantSpent_isForgotten_upToTheDay() {
        ledger().add(tenant, DAY, 1, 1);

        assertThat(ledger().forgetTenant(tenant, DAY.minusDays(1))).isZero();
        assertThat(ledger().forgetTenant(tenant, DAY)).isEqualTo(1);
        assertThat(ledger().spent(tenant, DAY)).isZero();
    }

    @Test
    void nextDay_beginsAtNothing_andWhatIsBookedLateBelongsToTheDayBefore() {
        ledger().add(tenant, DAY, 1, 1);

        assertThat(ledger().add(tenant, DAY.plusDays(1), 0.5, 1)).isPresent();
        ledger().correct(tenant, DAY, -0.9);
        assertThat(ledger().spent(tenant, DAY.plusDays(1))).isEqualTo(0.5, EXACTLY);
    }

    @Test
    void callsOfSeveralProcessesAtOnce_neverSpendMoreThanTheLimit() throws Exception {
        double limit = 2;
        AtomicInteger refused = new AtomicInteger();
        List<BudgetLedger> replicas = ledgers();
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            List<Future<Double>> workers = IntStream.range(0, THREADS)
                    .mapToObj(i -> threads.submit(() -> spend(replicas.get(i % replicas.size()), i, limit, refused)))
                    .toList();
            double spent = 0;
            for (Future<Double> worker : workers) {
                spent += worker.get();
            }
            assertThat(ledger().spent(tenant, DAY))
                    .isEqualTo(spent, within(1e-6))
                    .isLessThanOrEqualTo(limit);
            assertThat(refused).hasPositiveValue();
        }
    }

    /** What one worker spent in calls that each cost less than they may. */
    private double spend(BudgetLedger ledger, int seed, double limit, AtomicInteger refused) {
        RandomGenerator random = RandomGenerator.of("L64X128MixRandom");
        double spent = 0;
        for (int call = 0; call < CALLS; call++) {
            double most = 0.01 + random.nextDouble() * 0.05 + seed * 1e-4;
            if (ledger.add(tenant, DAY, most, limit).isPresent()) {
                double cost = most * random.nextDouble();
                ledger.correct(tenant, DAY, cost - most);
                spent += cost;
            } else {
                refused.incrementAndGet();
            }
            assertThat(ledger.spent(tenant, DAY)).isLessThanOrEqualTo(limit + 1e-9);
        }
        return spent;
    }
}
