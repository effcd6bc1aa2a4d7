package dev.ragstone.eval.drift;

import com.fasterxml.jackson.core.type.TypeReference;
import dev.ragstone.database.Database;
import dev.ragstone.eval.database.Statements;
import dev.ragstone.statistics.drift.Direction;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Reads what is watched, and what was noticed. */
@Singleton
class DriftQueries {

    private static final String DRIFTS =
            "select * from drift where tenant = ? and noticed_at >= ? order by noticed_at desc, id desc limit 200";
    private static final String WATCHES = "select metric, watch from drift_watch where tenant = ?";

    private static final TypeReference<List<Drift.Example>> EXAMPLES = new TypeReference<>() {};

    private final Database database;

    DriftQueries(Database database) {
        this.database = database;
    }

    /** The newest drifts of a tenant since a time, at most 200. */
    List<Drift> drifts(String tenant, Instant since) {
        return database.read(connection -> {
            try (PreparedStatement statement = Statements.prepare(connection, DRIFTS, tenant, Statements.time(since));
                    ResultSet rows = statement.executeQuery()) {
                List<Drift> drifts = new ArrayList<>();
                while (rows.next()) {
                    drifts.add(drift(rows));
                }
                return drifts;
            }
        });
    }

    /** The watches of a tenant by their metrics; one that has not begun is not among them. */
    Map<String, Watch> watches(String tenant) {
        return database.read(connection -> {
            try (PreparedStatement statement = Statements.prepare(connection, WATCHES, tenant);
                    ResultSet rows = statement.executeQuery()) {
                Map<String, Watch> watches = new HashMap<>();
                while (rows.next()) {
                    watches.put(rows.getString("metric"), DriftStore.watch(rows.getString("watch")));
                }
                return watches;
            }
        });
    }

    private static Drift drift(ResultSet row) throws SQLException {
        return new Drift(
                row.getString("metric"),
                Direction.valueOf(row.getString("direction")),
                row.getObject("noticed_at", OffsetDateTime.class).toInstant(),
                row.getDouble("baseline"),
                row.getDouble("recent"),
                row.getLong("seen"),
                DriftStore.parse(row.getString("examples"), EXAMPLES));
    }
}
