package dev.ragstone.eval.label;

import dev.ragstone.database.Database;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Keeps labels as long as their evaluation, for each metric the newest. */
@Singleton
class LabelStore {

    private static final String KEEP =
            """
            insert into evaluation_label (interaction_id, metric, value, comment, labelled_by, labelled_at)
            select interaction_id, ?, ?, ?, ?, ? from evaluation where interaction_id = ? and tenant = ?
            on conflict (interaction_id, metric) do update
                set value = excluded.value, comment = excluded.comment,
                    labelled_by = excluded.labelled_by, labelled_at = excluded.labelled_at
            """;
    private static final String LIST =
            """
            select l.* from evaluation_label l join evaluation e using (interaction_id)
            where interaction_id = ? and e.tenant = ? order by l.metric
            """;
    private static final String DELETE =
            """
            delete from evaluation_label l using evaluation e
            where l.interaction_id = e.interaction_id and l.interaction_id = ? and e.tenant = ? and l.metric = ?
            """;

    private final Database database;

    LabelStore(Database database) {
        this.database = database;
    }

    /**
     * Keeps a label in place of an older one.
     *
     * @return whether the tenant has an evaluation of this interaction, without which nothing is kept
     * @throws dev.ragstone.database.DatabaseException if the database is away or refuses
     */
    boolean keep(String tenant, UUID interactionId, Label label) {
        return database.write(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(KEEP)) {
                statement.setString(1, label.metric());
                statement.setDouble(2, label.value());
                statement.setString(3, label.comment());
                statement.setString(4, label.by());
                statement.setObject(5, label.at().atOffset(ZoneOffset.UTC));
                statement.setObject(6, interactionId);
                statement.setString(7, tenant);
                return statement.executeUpdate() == 1;
            }
        });
    }

    /** The labels of an interaction, by metric. */
    List<Label> list(String tenant, UUID interactionId) {
        return database.read(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(LIST)) {
                statement.setObject(1, interactionId);
                statement.setString(2, tenant);
                try (ResultSet rows = statement.executeQuery()) {
                    List<Label> labels = new ArrayList<>();
                    while (rows.next()) {
                        labels.add(label(rows));
                    }
                    return labels;
                }
            }
        });
    }

    /** Removes a label; tells whether there was one. */
    boolean remove(String tenant, UUID interactionId, String metric) {
        return database.write(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(DELETE)) {
                statement.setObject(1, interactionId);
                statement.setString(2, tenant);
                statement.setString(3, metric);
                return statement.executeUpdate() == 1;
            }
        });
    }

    private static Label label(ResultSet row) throws SQLException {
        return new Label(
                row.getString("metric"),
                row.getDouble("value"),
                row.getString("comment"),
                row.getString("labelled_by"),
                row.getObject("labelled_at", OffsetDateTime.class).toInstant());
    }
}
