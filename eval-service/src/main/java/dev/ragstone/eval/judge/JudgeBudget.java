package dev.ragstone.eval.judge;

import dev.ragstone.database.Database;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.sql.PreparedStatement;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;

/**
 * What judging may cost in a day (UTC): one row of the database, which every change locks for its one statement, so that no number
 * of replicas spends more.
 */
final class JudgeBudget {

    // What the column keeps of a dollar; amounts are rounded up, so that nothing is spent for free.
    private static final int DECIMALS = 9;

    private static final String RESERVE =
            """
            insert into judge_day as known (day, calls, spent_usd)
            select ?, 1, ? where ? <= ? and 1 <= ?
            on conflict (day) do update set calls = known.calls + 1, spent_usd = known.spent_usd + excluded.spent_usd
            where known.spent_usd + excluded.spent_usd <= ? and known.calls + 1 <= ?
            """;
    private static final String SETTLE = "update judge_day set spent_usd = greatest(0, spent_usd + ?) where day = ?";

    private final Database database;
    private final double dailyUsd;
    private final long dailyCalls;
    private final Clock clock;

    JudgeBudget(Database database, double dailyUsd, long dailyCalls, Clock clock) {
        this.database = database;
        this.dailyUsd = dailyUsd;
        this.dailyCalls = dailyCalls;
        this.clock = clock;
    }

    /** Pays for a call in advance; empty if there is not enough left of the day's budget. */
    Optional<Payment> pay(double highestUsd) {
        LocalDate day = LocalDate.now(clock);
        BigDecimal amount = exact(highestUsd);
        BigDecimal limit = exact(dailyUsd);
        boolean isPaid = database.read(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(RESERVE)) {
                statement.setObject(1, day);
                statement.setBigDecimal(2, amount);
                statement.setBigDecimal(3, amount);
                statement.setBigDecimal(4, limit);
                statement.setLong(5, dailyCalls);
                statement.setBigDecimal(6, limit);
                statement.setLong(7, dailyCalls);
                return statement.executeUpdate() == 1;
            }
        });
        return isPaid ? Optional.of(new Payment(day, highestUsd)) : Optional.empty();
    }

    /** What is paid for one call. */
    final class Payment {

        private final LocalDate day;
        private final double paid;

        private Payment(LocalDate day, double paid) {
            this.day = day;
            this.paid = paid;
        }

        /** Gives back what the call did not cost. */
        void settle(double costUsd) {
            database.read(connection -> {
                try (PreparedStatement statement = connection.prepareStatement(SETTLE)) {
                    statement.setBigDecimal(1, exact(costUsd - paid));
                    statement.setObject(2, day);
                    return statement.executeUpdate();
                }
            });
        }
    }

    private static BigDecimal exact(double usd) {
        return BigDecimal.valueOf(usd).setScale(DECIMALS, RoundingMode.CEILING);
    }
}
