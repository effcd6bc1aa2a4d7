package dev.ragstone.eval.report;

import static dev.ragstone.eval.report.Statements.prepare;

import dev.ragstone.database.Database;
import dev.ragstone.events.EventJson;
import dev.ragstone.events.InteractionEvent;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads kept interactions of a tenant. */
@Singleton
class InteractionQueries {

    private static final String FIND =
            """
            select i.content, f.rating, f.comment, f.given_at
            from interaction i left join feedback f using (interaction_id, tenant)
            where tenant = ? and interaction_id = ?
            """;

    private final Database database;

    InteractionQueries(Database database) {
        this.database = database;
    }

    /** One interaction; empty if it is not kept, or another tenant's. */
    Optional<InteractionView> find(String tenant, UUID interactionId) {
        return database.read(connection -> {
            try (PreparedStatement statement = prepare(connection, FIND, tenant, interactionId);
                    ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(view(row)) : Optional.empty();
            }
        });
    }

    private static InteractionView view(ResultSet row) throws SQLException {
        InteractionEvent interaction = EventJson.read(row.getBytes("content"), InteractionEvent.class);
        OffsetDateTime givenAt = row.getObject("given_at", OffsetDateTime.class);
        @Nullable
        FeedbackView feedback = givenAt == null
                ? null
                : new FeedbackView(row.getInt("rating"), row.getString("comment"), givenAt.toInstant());
        return new InteractionView(interaction, feedback);
    }
}
