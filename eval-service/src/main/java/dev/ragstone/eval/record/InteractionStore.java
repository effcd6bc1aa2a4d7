package dev.ragstone.eval.record;

import dev.ragstone.core.answer.Interaction;
import dev.ragstone.database.Database;
import dev.ragstone.eval.flow.Feedback;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.ZoneOffset;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps interactions that are not judged, and what readers say of answers. */
@Singleton
public class InteractionStore {

    private static final String KEEP_FEEDBACK =
            """
            insert into feedback (interaction_id, tenant, rating, comment, given_at) values (?, ?, ?, ?, ?)
            on conflict (interaction_id, tenant) do update
                set rating = excluded.rating, comment = excluded.comment, given_at = excluded.given_at
                where feedback.given_at <= excluded.given_at
            """;
    private static final String PROMOTE =
            """
            update evaluation set stratum = 'negative-feedback', probability = 1
            where interaction_id = ? and tenant = ?
            """;
    private static final String FIND_UNSAMPLED =
            """
            select content from interaction
            where interaction_id = ? and tenant = ? and unsampled in ('rate', 'shed')
            """;

    private final Database database;

    InteractionStore(Database database) {
        this.database = database;
    }

    /**
     * Keeps an interaction that is not judged; one that is gone stays gone.
     *
     * @param reason why it is not judged
     * @return whether it has to be judged after all, because the reader did not like the answer
     * @throws dev.ragstone.database.DatabaseException if the database is away or refuses
     */
    public boolean leaveOut(Interaction interaction, String reason) {
        return database.write(connection -> {
            InteractionRow.lock(connection, interaction.id());
            if (InteractionRow.isGone(connection, interaction.id())) {
                return false;
            }
            InteractionRow.keep(connection, interaction, reason);
            return !reason.equals("origin")
                    && InteractionRow.isDisliked(connection, interaction.id(), interaction.tenant());
        });
    }

    /**
     * Keeps what a reader says of an answer.
     *
     * @return the interaction, if it has to be judged now because of that
     * @throws dev.ragstone.database.DatabaseException if the database is away or refuses
     */
    public Optional<Interaction> keepFeedback(Feedback feedback) {
        return database.write(connection -> {
            InteractionRow.lock(connection, feedback.interactionId());
            insert(connection, feedback);
            // What counts is what is kept: this feedback may be older than another.
            if (!InteractionRow.isDisliked(connection, feedback.interactionId(), feedback.tenant())) {
                return Optional.empty();
            }
            promote(connection, feedback);
            return unsampled(connection, feedback);
        });
    }

    private static void insert(Connection connection, Feedback feedback) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(KEEP_FEEDBACK)) {
            statement.setObject(1, feedback.interactionId());
            statement.setString(2, feedback.tenant());
            statement.setInt(3, feedback.rating());
            statement.setString(4, withoutZeros(feedback.comment()));
            statement.setObject(5, feedback.at().atOffset(ZoneOffset.UTC));
            statement.executeUpdate();
        }
    }

    /** PostgreSQL takes no such character in a text. */
    private static @Nullable String withoutZeros(@Nullable String text) {
        return text == null ? null : text.replace("\0", "");
    }

    private static void promote(Connection connection, Feedback feedback) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(PROMOTE)) {
            statement.setObject(1, feedback.interactionId());
            statement.setString(2, feedback.tenant());
            statement.executeUpdate();
        }
    }

    private static Optional<Interaction> unsampled(Connection connection, Feedback feedback) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(FIND_UNSAMPLED)) {
            statement.setObject(1, feedback.interactionId());
            statement.setString(2, feedback.tenant());
            try (ResultSet row = statement.executeQuery()) {
                return row.next() ? Optional.of(InteractionRow.read(row.getBytes(1))) : Optional.empty();
            }
        }
    }
}
