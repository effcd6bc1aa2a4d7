package dev.ragstone.eval.record;

import dev.ragstone.database.Database;
import dev.ragstone.database.DatabaseException;
import dev.ragstone.eval.config.EvaluationConfig;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Deletes what was kept long enough; several processes may. What was not judged stays as a number, and as an id that is not counted
 * again.
 */
@Singleton
public class Retention {

    private static final Logger LOG = Logger.getLogger(Retention.class);

    private static final String FORGET_UNSAMPLED =
            """
            with gone as (
                delete from interaction where unsampled is not null and asked_at < ?
                returning interaction_id, tenant, asked_at, unsampled),
            counted as (
                insert into interaction_counted (interaction_id, tenant, asked_at)
                select interaction_id, tenant, asked_at from gone
                on conflict do nothing)
            insert into interaction_gone (hour, tenant, unsampled, n)
            select date_trunc('hour', asked_at), tenant, unsampled, count(*) from gone group by 1, 2, 3
            on conflict (hour, tenant, unsampled) do update set n = interaction_gone.n + excluded.n
            """;
    private static final List<String> FORGET = List.of(
            "delete from evaluation where asked_at < ?",
            "delete from interaction where asked_at < ?",
            "delete from interaction_gone where hour < ?",
            "delete from interaction_counted where asked_at < ?",
            "delete from feedback where given_at < ?",
            "delete from drift where noticed_at < ?",
            "delete from dataset_synthesis where ended_at < ?",
            "delete from judge_reply where at < ?",
            "delete from judge_day where day < ?::timestamptz::date");

    private final Database database;
    private final Duration unsampled;
    private final Duration all;

    Retention(Database database, EvaluationConfig config) {
        this.database = database;
        this.unsampled = config.unsampledRetention();
        this.all = config.retention();
    }

    @Scheduled(every = "10m", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    void forget() {
        try {
            forgetBefore(Instant.now());
        } catch (DatabaseException e) {
            LOG.warnf("evaluations that were kept long enough stay for now: %s", e.getMessage());
        }
    }

    /**
     * Deletes what was kept long enough at a time.
     *
     * @throws DatabaseException if the database is away or refuses
     */
    void forgetBefore(Instant now) {
        forget(FORGET_UNSAMPLED, now.minus(unsampled));
        FORGET.forEach(statement -> forget(statement, now.minus(all)));
    }

    private void forget(String sql, Instant before) {
        int rows = database.write(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setObject(1, before.atOffset(ZoneOffset.UTC));
                return statement.executeUpdate();
            }
        });
        LOG.debugf("%d rows: %s", rows, sql);
    }
}
