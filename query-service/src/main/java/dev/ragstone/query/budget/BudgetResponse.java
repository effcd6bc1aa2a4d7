package dev.ragstone.query.budget;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.LocalDate;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * How a tenant's budget stands, as JSON.
 *
 * @param tenant the tenant
 * @param day the day, in UTC
 * @param spentUsd US dollars that are spent, calls under way included with the most they may cost
 * @param limitUsd US dollars that may be spent; absent: as many as it likes
 * @param softLimitUsd from where on the cheapest model is asked first; absent: never
 */
@RegisterForReflection
public record BudgetResponse(
        String tenant,
        LocalDate day,
        @Nullable Double spentUsd,
        @Nullable Double limitUsd,
        @Nullable Double softLimitUsd) {

    static BudgetResponse of(String tenant, Budgets.Statement statement) {
        return new BudgetResponse(
                tenant,
                statement.day(),
                orNull(statement.spentUsd()),
                orNull(statement.limitUsd()),
                orNull(statement.softLimitUsd()));
    }

    private static @Nullable Double orNull(OptionalDouble value) {
        return value.isPresent() ? value.getAsDouble() : null;
    }
}
