package dev.ragstone.eval.experiment.run;

import dev.ragstone.database.Database;
import dev.ragstone.eval.database.Statements;
import dev.ragstone.eval.experiment.run.Conclusions.Conclusion;
import dev.ragstone.events.EventJson;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who works on which experiment. Whoever does holds it for a time, and again before that is over; whose time is over is taken to
 * be dead, and somebody else goes on. All times are the database's, so that clocks need not agree.
 */
@Singleton
class ExperimentLeases {

    /** An experiment that outlives nobody who works on it is not tried for ever. */
    private static final int MOST_CLAIMS = 5;

    private static final String GIVE_UP =
            """
            update experiment set state = 'FAILED', ended_at = now(), owner = null, failure = ?
            where ended_at is null and claims >= ? and owned_until < now()
            """;
    private static final String CLAIM =
            """
            update experiment set owner = ?, owned_until = now() + make_interval(secs => ?), claims = claims + 1
            where id = (
                select id from experiment where ended_at is null and (owned_until is null or owned_until < now())
                order by ordered_at limit 1 for update skip locked)
            returning tenant, id
            """;
    private static final String RENEW =
            """
            update experiment set owned_until = now() + make_interval(secs => ?)
            where owner = ? and ended_at is null and owned_until > now()
            """;
    /** What is given back in good order does not count as an attempt that failed. */
    private static final String RELEASE =
            "update experiment set owner = null, owned_until = null, claims = claims - 1 where owner = ? and ended_at is null";

    private static final String END =
            """
            update experiment set state = ?, failure = ?, outcome = ?::jsonb, ended_at = now(), owner = null
            where id = ? and owner = ? and ended_at is null
            """;
    private static final String FORGET = "delete from experiment where ended_at < now() - make_interval(secs => ?)";

    /** Names an experiment. */
    record Claim(String tenant, UUID id) {}

    private final Database database;

    ExperimentLeases(Database database) {
        this.database = database;
    }

    /** The oldest experiment that nobody works on, for as long as the lease; empty if there is none. */
    Optional<Claim> claim(UUID owner, Duration lease) {
        return database.write(connection -> {
            try (PreparedStatement giveUp = Statements.prepare(
                            connection,
                            GIVE_UP,
                            "%d processes that worked on it have died; see the logs of eval-service."
                                    .formatted(MOST_CLAIMS),
                            MOST_CLAIMS);
                    PreparedStatement claim = Statements.prepare(connection, CLAIM, owner, seconds(lease))) {
                giveUp.executeUpdate();
                try (ResultSet row = claim.executeQuery()) {
                    return row.next()
                            ? Optional.of(new Claim(row.getString("tenant"), row.getObject("id", UUID.class)))
                            : Optional.empty();
                }
            }
        });
    }

    /** Holds what the owner works on for as long again. */
    void renew(UUID owner, Duration lease) {
        update(RENEW, seconds(lease), owner);
    }

    /** Gives back what the owner works on, so that others go on at once. */
    void release(UUID owner) {
        update(RELEASE, owner);
    }

    /** Ends an experiment, unless the owner has lost it or somebody else has ended it. */
    void end(UUID id, UUID owner, Conclusion conclusion) {
        String outcome = new String(EventJson.write(conclusion.outcome()), StandardCharsets.UTF_8);
        update(END, conclusion.state().name(), conclusion.failure(), outcome, id, owner);
    }

    /** Removes experiments that ended longer ago. */
    int forget(Duration retention) {
        return update(FORGET, seconds(retention));
    }

    private int update(String sql, @Nullable Object... parameters) {
        return database.write(connection -> {
            try (PreparedStatement statement = Statements.prepare(connection, sql, parameters)) {
                return statement.executeUpdate();
            }
        });
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
