package dev.ragstone.eval.drift;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import dev.ragstone.database.Database;
import dev.ragstone.eval.database.Statements;
import dev.ragstone.eval.drift.Observer.Noticed;
import dev.ragstone.eval.drift.Observer.NumberedScore;
import dev.ragstone.eval.drift.Observer.Outcome;
import dev.ragstone.eval.drift.Observer.Progress;
import dev.ragstone.events.EventJson;
import dev.ragstone.statistics.drift.Direction;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps watches and drifts. A watch and the drift it noticed are of one transaction, so that none is noticed twice or never. */
@Singleton
class DriftStore {

    private static final String TENANTS = "select distinct tenant from evaluation";
    private static final String BEGIN =
            """
            insert into drift_watch (tenant, metric, seq, watch) values (?, ?, 0, ?::jsonb)
            on conflict do nothing
            """;
    private static final String TAKE =
            "select seq, watch from drift_watch where tenant = ? and metric = ? for update skip locked";
    /** What came in the last seconds may be followed by something with a lower number. */
    private static final String SCORES =
            """
            select e.seq, s.value from evaluation e join comparable_score s using (interaction_id)
            where e.tenant = ? and e.seq > ? and e.of_base and s.metric = ? and s.value between 0 and 1
                and e.evaluated_at < ?
            order by e.seq limit 1000
            """;

    private static final String KEEP =
            "update drift_watch set seq = ?, watch = ?::jsonb where tenant = ? and metric = ?";
    private static final String EXAMPLES =
            """
            select interaction_id, trace_id, value from (
                select e.interaction_id, e.trace_id, s.value
                from evaluation e join comparable_score s using (interaction_id)
                where e.tenant = ? and e.seq <= ? and s.metric = ? and s.value is not null
                order by e.seq desc limit 100) latest
            order by value * ? limit 5
            """;
    private static final String ADD =
            """
            insert into drift (tenant, metric, direction, baseline, recent, seen, examples)
            values (?, ?, ?, ?, ?, ?, ?::jsonb)
            """;
    private static final TypeReference<Watch> WATCH = new TypeReference<>() {};

    private final Database database;

    DriftStore(Database database) {
        this.database = database;
    }

    /** All tenants with evaluations. */
    List<String> tenants() {
        return database.read(connection -> {
            try (PreparedStatement statement = Statements.prepare(connection, TENANTS);
                    ResultSet rows = statement.executeQuery()) {
                List<String> tenants = new ArrayList<>();
                while (rows.next()) {
                    tenants.add(rows.getString(1));
                }
                return tenants;
            }
        });
    }

    /**
     * Moves one watch on by the scores that came before a time, unless another process is about it.
     *
     * @return whether there may be more of them
     */
    Advance advance(String tenant, String metric, Observer observer, Instant before) {
        return database.write(connection -> {
            update(connection, BEGIN, tenant, metric, json(Watch.NEW));
            Progress progress = take(connection, tenant, metric);
            if (progress == null) {
                return Advance.NONE;
            }
            List<NumberedScore> scores = scores(connection, tenant, metric, progress.seq(), before);
            Outcome outcome = observer.observe(progress, scores);
            long seq = outcome.progress().seq();
            update(connection, KEEP, seq, json(outcome.progress().watch()), tenant, metric);
            Noticed noticed = outcome.noticed();
            return noticed == null
                    ? new Advance(!scores.isEmpty(), Optional.empty())
                    : new Advance(
                            true,
                            Optional.of(add(connection, tenant, drift(connection, tenant, metric, seq, noticed))));
        });
    }

    /**
     * What a move came to.
     *
     * @param isMore whether there may be more to see
     * @param drift the drift that was noticed
     */
    record Advance(boolean isMore, Optional<Drift> drift) {
        static final Advance NONE = new Advance(false, Optional.empty());
    }

    private static @Nullable Progress take(Connection connection, String tenant, String metric) throws SQLException {
        try (PreparedStatement statement = Statements.prepare(connection, TAKE, tenant, metric);
                ResultSet row = statement.executeQuery()) {
            return row.next() ? new Progress(row.getLong("seq"), watch(row.getString("watch"))) : null;
        }
    }

    private static List<NumberedScore> scores(
            Connection connection, String tenant, String metric, long after, Instant before) throws SQLException {
        try (PreparedStatement statement =
                        Statements.prepare(connection, SCORES, tenant, after, metric, Statements.time(before));
                ResultSet rows = statement.executeQuery()) {
            List<NumberedScore> scores = new ArrayList<>();
            while (rows.next()) {
                scores.add(new NumberedScore(rows.getLong("seq"), rows.getDouble("value")));
            }
            return scores;
        }
    }

    private static Drift drift(Connection connection, String tenant, String metric, long seq, Noticed noticed)
            throws SQLException {
        // Those that fell are wanted with the lowest first, those that rose with the highest.
        int sign = noticed.direction() == Direction.FALL ? 1 : -1;
        try (PreparedStatement statement = Statements.prepare(connection, EXAMPLES, tenant, seq, metric, sign);
                ResultSet rows = statement.executeQuery()) {
            List<Drift.Example> examples = new ArrayList<>();
            while (rows.next()) {
                examples.add(new Drift.Example(
                        rows.getObject("interaction_id", UUID.class),
                        rows.getString("trace_id"),
                        rows.getDouble("value")));
            }
            return new Drift(
                    metric,
                    noticed.direction(),
                    Instant.now(),
                    noticed.baseline(),
                    noticed.recent(),
                    noticed.seen(),
                    examples);
        }
    }

    private static Drift add(Connection connection, String tenant, Drift drift) throws SQLException {
        update(
                connection,
                ADD,
                tenant,
                drift.metric(),
                drift.direction().name(),
                drift.baseline(),
                drift.recent(),
                drift.seen(),
                json(drift.examples()));
        return drift;
    }

    private static void update(Connection connection, String sql, Object... parameters) throws SQLException {
        try (PreparedStatement statement = Statements.prepare(connection, sql, parameters)) {
            statement.executeUpdate();
        }
    }

    private static String json(Object value) {
        try {
            return EventJson.mapper().writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("watches and examples are plain records and always have a JSON form", e);
        }
    }

    /** A watch as it was kept. */
    static Watch watch(String json) {
        return parse(json, WATCH);
    }

    /** What was kept in a column of JSON. */
    static <T> T parse(String json, TypeReference<T> type) {
        try {
            return EventJson.mapper().readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a table of drift does not hold what was written there", e);
        }
    }
}
