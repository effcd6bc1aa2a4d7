package dev.ragstone.eval.experiment.synthesis;

import com.fasterxml.jackson.core.JsonProcessingException;
import dev.ragstone.core.hash.Sha256;
import dev.ragstone.database.Database;
import dev.ragstone.eval.database.Statements;
import dev.ragstone.eval.experiment.dataset.DocumentsOrder;
import dev.ragstone.events.EventJson;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Keeps orders to write data sets, and how far they are. Whoever takes one has it until the time it names; if nothing is heard of it by
 * then, it is there again. All times are the database's.
 */
@Singleton
class SynthesisStore {

    /** One that failed or was cancelled may be ordered anew. */
    private static final String ORDER =
            """
            insert into dataset_synthesis as known (tenant, name, version, hash, work, progress)
            values (?, ?, ?, ?, ?::jsonb, ?::jsonb)
            on conflict (tenant, name, version) do update set hash = excluded.hash, work = excluded.work,
                progress = excluded.progress, ordered_at = now(), due_at = now(), ended_at = null, state = null, failure = null
            where known.state in ('FAILED', 'CANCELLED')
            """;

    private static final String HASH =
            "select 1 from dataset_synthesis where tenant = ? and name = ? and version = ? and hash = ?";
    private static final String FIND = "select * from dataset_synthesis where tenant = ? and name = ? and version = ?";
    private static final String TAKE =
            """
            update dataset_synthesis set due_at = now() + make_interval(secs => ?)
            where (tenant, name, version) = (
                select tenant, name, version from dataset_synthesis where ended_at is null and due_at <= now()
                order by due_at limit 1 for update skip locked)
            returning tenant, name, version, work, ordered_at
            """;
    private static final String GO_ON =
            """
            update dataset_synthesis set progress = ?::jsonb, due_at = now() + make_interval(secs => ?)
            where tenant = ? and name = ? and version = ? and ended_at is null
            """;
    private static final String RENEW =
            """
            update dataset_synthesis set due_at = now() + make_interval(secs => ?)
            where tenant = ? and name = ? and version = ? and ended_at is null
            """;
    private static final String END =
            """
            update dataset_synthesis set state = ?, failure = ?, ended_at = now(), work = null,
                progress = coalesce(?::jsonb, progress)
            where tenant = ? and name = ? and version = ? and ended_at is null
            """;

    private final Database database;

    SynthesisStore(Database database) {
        this.database = database;
    }

    /** Work that was taken. */
    record Job(SynthesisKey key, DocumentsOrder order, Instant orderedAt) {}

    /** Keeps an order. Returns whether it is there now: not where another one has its name and version. */
    boolean order(SynthesisKey key, DocumentsOrder order) {
        String work = json(order);
        String hash = Sha256.hex(work);
        boolean isNew = update(ORDER, key.tenant(), key.name(), key.version(), hash, work, json(Progress.NONE)) == 1;
        return isNew
                || database.read(connection -> {
                    try (PreparedStatement statement = Statements.prepare(
                                    connection, HASH, key.tenant(), key.name(), key.version(), hash);
                            ResultSet row = statement.executeQuery()) {
                        return row.next();
                    }
                });
    }

    /** An order with its progress; empty if there is none. */
    Optional<SynthesisView> find(SynthesisKey key) {
        return database.read(connection -> {
            try (PreparedStatement statement =
                            Statements.prepare(connection, FIND, key.tenant(), key.name(), key.version());
                    ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(view(row)) : Optional.empty();
            }
        });
    }

    /** Takes an order that nobody works on, for as long as the lease; empty if there is none. */
    Optional<Job> take(Duration lease) {
        return database.write(connection -> {
            try (PreparedStatement statement = Statements.prepare(connection, TAKE, seconds(lease));
                    ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(job(row)) : Optional.empty();
            }
        });
    }

    /** Holds what was taken for as long again. */
    void renew(SynthesisKey key, Duration lease) {
        update(RENEW, seconds(lease), key.tenant(), key.name(), key.version());
    }

    /**
     * Notes how far an order has come.
     *
     * @param untilDue how long nobody else takes it up
     * @return whether it is still wanted
     */
    boolean goOn(SynthesisKey key, Progress progress, Duration untilDue) {
        return update(GO_ON, json(progress), seconds(untilDue), key.tenant(), key.name(), key.version()) == 1;
    }

    /**
     * Ends an order.
     *
     * @param progress how far it came; null for what is known of it
     * @return whether it had not ended
     */
    boolean end(SynthesisKey key, SynthesisState state, @Nullable String failure, @Nullable Progress progress) {
        return update(
                        END,
                        state.name(),
                        failure,
                        progress == null ? null : json(progress),
                        key.tenant(),
                        key.name(),
                        key.version())
                == 1;
    }

    private int update(String sql, @Nullable Object... parameters) {
        return database.write(connection -> {
            try (PreparedStatement statement = Statements.prepare(connection, sql, parameters)) {
                return statement.executeUpdate();
            }
        });
    }

    private static Job job(ResultSet row) throws SQLException {
        return new Job(
                new SynthesisKey(row.getString("tenant"), row.getString("name"), row.getString("version")),
                parse(row.getString("work"), DocumentsOrder.class),
                row.getObject("ordered_at", OffsetDateTime.class).toInstant());
    }

    private static SynthesisView view(ResultSet row) throws SQLException {
        Progress progress = parse(row.getString("progress"), Progress.class);
        String state = row.getString("state");
        OffsetDateTime endedAt = row.getObject("ended_at", OffsetDateTime.class);
        return new SynthesisView(
                row.getString("name"),
                row.getString("version"),
                state == null ? SynthesisState.of(progress) : SynthesisState.valueOf(state),
                progress,
                row.getString("failure"),
                row.getObject("ordered_at", OffsetDateTime.class).toInstant(),
                endedAt == null ? null : endedAt.toInstant());
    }

    private static String json(Object value) {
        return new String(EventJson.write(value), StandardCharsets.UTF_8);
    }

    private static <T> T parse(String json, Class<T> type) {
        try {
            return EventJson.mapper().readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("dataset_synthesis does not hold what was written there", e);
        }
    }

    private static double seconds(Duration duration) {
        return duration.toMillis() / 1000.0;
    }
}
