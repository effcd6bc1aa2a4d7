package dev.ragstone.eval.report;

import dev.ragstone.database.DatabaseException;
import dev.ragstone.service.problem.ProblemException;
import dev.ragstone.service.problem.ProblemType;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What reports are asked for, and what is said where they cannot be given. */
final class Parameters {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private Parameters() {}

    static Duration window(String window) {
        return Window.parse(window)
                .orElseThrow(() -> invalid("window must be as 30m, 24h or 7d, but is '%s'".formatted(window)));
    }

    static GroupBy grouping(String name, @Nullable String parameter) {
        return parameter == null
                ? GroupBy.NOTHING
                : GroupBy.parse(parameter)
                        .orElseThrow(() -> invalid(
                                "%s must be one of %s, but is '%s'".formatted(name, GroupBy.parameters(), parameter)));
    }

    static <T> T reading(Supplier<T> query) {
        try {
            return query.get();
        } catch (DatabaseException.Unavailable e) {
            throw ProblemException.unavailable(
                    ProblemType.UNAVAILABLE, "The evaluations cannot be read: PostgreSQL is away.", RETRY_AFTER, e);
        }
    }

    static ProblemException invalid(String violation) {
        return ProblemException.invalid(List.of(violation));
    }
}
