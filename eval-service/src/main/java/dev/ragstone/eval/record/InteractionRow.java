package dev.ragstone.eval.record;

import dev.ragstone.core.answer.Interaction;
import dev.ragstone.events.EventJson;
import dev.ragstone.events.InteractionEvent;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The tables {@code interaction} and {@code feedback}, within transactions of others. */
final class InteractionRow {

    // Interactions and their feedback come from two topics: whichever is second has to see the first.
    private static final String LOCK = "select pg_advisory_xact_lock(hashtextextended(?, 0))";
    private static final String KEEP =
            """
            insert into interaction (interaction_id, tenant, asked_at, unsampled, content) values (?, ?, ?, ?, ?)
            on conflict (interaction_id) do update set unsampled = null where excluded.unsampled is null
            """;
    private static final String GONE = "select 1 from interaction_counted where interaction_id = ?";
    private static final String DISLIKED =
            "select 1 from feedback where interaction_id = ? and tenant = ? and rating < 0";

    private InteractionRow() {}

    /** Waits until nobody else has to do with this interaction; until the transaction ends nobody else will. */
    static void lock(Connection connection, UUID interactionId) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(LOCK)) {
            statement.setString(1, interactionId.toString());
            statement.execute();
        }
    }

    /** Keeps an interaction as it came; one that was kept unsampled may become a sampled one, never the other way. */
    static void keep(Connection connection, Interaction interaction, @Nullable String unsampled) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(KEEP)) {
            statement.setObject(1, interaction.id());
            statement.setString(2, interaction.tenant());
            statement.setObject(3, interaction.at().atOffset(ZoneOffset.UTC));
            statement.setString(4, unsampled);
            statement.setBytes(5, EventJson.write(InteractionEvent.of(interaction)));
            statement.executeUpdate();
        }
    }

    /** Whether it was not judged, was kept for its time, and is left as a number: nothing more comes of it. */
    static boolean isGone(Connection connection, UUID interactionId) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(GONE)) {
            statement.setObject(1, interactionId);
            return isFound(statement);
        }
    }

    /** The interaction that was kept. */
    static Interaction read(byte[] content) {
        return EventJson.read(content, InteractionEvent.class).toInteraction();
    }

    /** Whether the reader did not like the answer. */
    static boolean isDisliked(Connection connection, UUID interactionId, String tenant) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(DISLIKED)) {
            statement.setObject(1, interactionId);
            statement.setString(2, tenant);
            return isFound(statement);
        }
    }

    private static boolean isFound(PreparedStatement statement) throws SQLException {
        try (ResultSet row = statement.executeQuery()) {
            return row.next();
        }
    }
}
