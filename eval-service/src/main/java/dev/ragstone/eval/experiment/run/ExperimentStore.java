package dev.ragstone.eval.experiment.run;

import dev.ragstone.database.Database;
import dev.ragstone.eval.database.Statements;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps experiments in PostgreSQL. Every query names the tenant, so that no caller can forget it. */
@Singleton
public class ExperimentStore {

    private static final String INSERT =
            """
            insert into experiment (id, tenant, name, label, dataset, dataset_version, metrics, gates, baseline,
                smallest_effect, concurrency, ordered_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;
    private static final String SELECT =
            """
            select e.*, d.size,
                (select count(*) from experiment_case c where c.experiment_id = e.id and c.failure is null) as answered,
                (select count(*) from experiment_case c where c.experiment_id = e.id and c.failure is not null) as failed
            from experiment e join dataset d on (d.tenant, d.name, d.version) = (e.tenant, e.dataset, e.dataset_version)
            where e.tenant = ?
            """;
    private static final String FIND = SELECT + " and e.id = ?";
    private static final String LIST =
            SELECT + " and (?::text is null or e.name = ?) order by e.ordered_at desc, e.id limit ?";
    private static final String CANCEL =
            """
            update experiment set state = 'CANCELLED', ended_at = now(), owner = null
            where tenant = ? and id = ? and ended_at is null
            """;

    private final Database database;

    ExperimentStore(Database database) {
        this.database = database;
    }

    /**
     * Orders an experiment.
     *
     * @return its id
     * @throws dev.ragstone.database.DatabaseException if the database is away or refuses
     */
    public UUID order(String tenant, Plan plan) {
        UUID id = UUID.randomUUID();
        return database.write(connection -> {
            try (PreparedStatement statement = Statements.prepare(
                    connection,
                    INSERT,
                    id,
                    tenant,
                    plan.name(),
                    plan.label(),
                    plan.dataSet(),
                    plan.version(),
                    connection.createArrayOf("text", plan.metrics().toArray()),
                    connection.createArrayOf("text", plan.gates().toArray()),
                    plan.baseline(),
                    plan.smallestEffect(),
                    plan.concurrency(),
                    Statements.time(Instant.now()))) {
                statement.executeUpdate();
                return id;
            }
        });
    }

    /** An experiment; empty if the tenant has none of that id. */
    public Optional<Experiment> find(String tenant, UUID id) {
        return read(FIND, tenant, id).stream().findFirst();
    }

    /**
     * The newest experiments.
     *
     * @param name of this name only; null: of any
     */
    public List<Experiment> list(String tenant, @Nullable String name, int limit) {
        return read(LIST, tenant, name, name, limit);
    }

    /**
     * Ends an experiment. What was asked for it is kept.
     *
     * @return whether it had not ended before
     */
    public boolean cancel(String tenant, UUID id) {
        return database.write(connection -> {
            try (PreparedStatement statement = Statements.prepare(connection, CANCEL, tenant, id)) {
                return statement.executeUpdate() == 1;
            }
        });
    }

    private List<Experiment> read(String sql, @Nullable Object... parameters) {
        return database.read(connection -> {
            try (PreparedStatement statement = Statements.prepare(connection, sql, parameters);
                    ResultSet rows = statement.executeQuery()) {
                List<Experiment> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(ExperimentRow.read(rows));
                }
                return found;
            }
        });
    }
}
