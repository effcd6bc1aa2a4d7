package dev.ragstone.query.conversation;

import dev.ragstone.database.Database;
import dev.ragstone.database.DatabaseException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;

/** The tables {@code conversation} and {@code exchange}: any number of processes share them. */
public final class PostgresConversations implements ConversationStore {

    private static final String NEWEST_FIRST =
            """
            SELECT e.number, e.interaction_id, e.question, e.answer, e.at
            FROM ragstone_query.exchange e JOIN ragstone_query.conversation c ON c.number = e.conversation
            WHERE c.tenant = ? AND c.owner = ? AND c.id = ? AND c.used_at > ?
            ORDER BY e.number DESC
            """;

    /** Locks the conversation, so that two that go on with it at once wait for each other. */
    private static final String USE =
            """
            INSERT INTO ragstone_query.conversation (tenant, owner, id, used_at) VALUES (?, ?, ?, ?)
            ON CONFLICT (tenant, owner, id) DO UPDATE SET used_at = excluded.used_at
            RETURNING number
            """;

    private static final String ADD =
            """
            INSERT INTO ragstone_query.exchange (conversation, interaction_id, question, answer, at)
            VALUES (?, ?, ?, ?, ?)
            """;

    private static final String FORGET_UP_TO =
            "DELETE FROM ragstone_query.exchange WHERE conversation = ? AND number <= ?";

    private static final String FORGET =
            "DELETE FROM ragstone_query.conversation WHERE tenant = ? AND owner = ? AND id = ? AND used_at > ?";

    private static final String FORGET_IF_EXPIRED =
            "DELETE FROM ragstone_query.conversation WHERE tenant = ? AND owner = ? AND id = ? AND used_at <= ?";

    private static final String FORGET_EXPIRED = "DELETE FROM ragstone_query.conversation WHERE used_at <= ?";

    private static final String FORGET_TENANT =
            "DELETE FROM ragstone_query.conversation WHERE tenant = ? AND used_at <= ?";

    private final Database database;
    private final ConversationBounds bounds;
    private final Clock clock;

    /** Conversations that grow old by {@code clock}. */
    public PostgresConversations(Database database, ConversationBounds bounds, Clock clock) {
        this.database = database;
        this.bounds = bounds;
        this.clock = clock;
    }

    @Override
    public List<Exchange> read(ConversationKey key) {
        return stored(() -> database.read(connection -> newestFirst(connection, key))).reversed().stream()
                .map(Row::exchange)
                .toList();
    }

    @Override
    public void append(ConversationKey key, Exchange exchange) {
        stored(() -> database.write(connection -> {
            execute(connection, FORGET_IF_EXPIRED, key, oldest());
            long conversation = use(connection, key);
            add(connection, conversation, exchange);
            return trim(connection, key, conversation);
        }));
    }

    @Override
    public boolean forget(ConversationKey key) {
        return stored(() -> database.read(connection -> execute(connection, FORGET, key, oldest()))) > 0;
    }

    @Override
    public int forgetTenant(String tenant, Instant before) {
        return stored(() -> database.read(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(FORGET_TENANT)) {
                statement.setString(1, tenant);
                statement.setObject(2, timestamp(before));
                return statement.executeUpdate();
            }
        }));
    }

    @Override
    public int forgetExpired() {
        return stored(() -> database.read(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(FORGET_EXPIRED)) {
                statement.setObject(1, timestamp(oldest()));
                return statement.executeUpdate();
            }
        }));
    }

    private int trim(Connection connection, ConversationKey key, long conversation) throws SQLException {
        List<Row> rows = newestFirst(connection, key);
        int kept = bounds.kept(rows.stream().map(Row::exchange).toList());
        if (kept == rows.size()) {
            return 0;
        }
        try (PreparedStatement statement = connection.prepareStatement(FORGET_UP_TO)) {
            statement.setLong(1, conversation);
            statement.setLong(2, rows.get(kept).number());
            return statement.executeUpdate();
        }
    }

    private List<Row> newestFirst(Connection connection, ConversationKey key) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(NEWEST_FIRST)) {
            set(statement, key, oldest());
            try (ResultSet rows = statement.executeQuery()) {
                List<Row> read = new ArrayList<>();
                while (rows.next()) {
                    read.add(Row.of(rows));
                }
                return read;
            }
        }
    }

    private long use(Connection connection, ConversationKey key) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(USE)) {
            set(statement, key, clock.instant());
            try (ResultSet rows = statement.executeQuery()) {
                rows.next();
                return rows.getLong(1);
            }
        }
    }

    private static void add(Connection connection, long conversation, Exchange exchange) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(ADD)) {
            statement.setLong(1, conversation);
            statement.setObject(2, exchange.interactionId());
            statement.setString(3, storable(exchange.question()));
            statement.setString(4, storable(exchange.answer()));
            statement.setObject(5, timestamp(exchange.at()));
            statement.executeUpdate();
        }
    }

    private static int execute(Connection connection, String sql, ConversationKey key, Instant time)
            throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(sql)) {
            set(statement, key, time);
            return statement.executeUpdate();
        }
    }

    private static void set(PreparedStatement statement, ConversationKey key, Instant time) throws SQLException {
        statement.setString(1, key.tenant());
        statement.setString(2, key.owner());
        statement.setString(3, key.id());
        statement.setObject(4, timestamp(time));
    }

    /** What was used before is expired. */
    private Instant oldest() {
        return clock.instant().minus(bounds.timeToLive());
    }

    private static OffsetDateTime timestamp(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    /** PostgreSQL takes every character but this one. */
    private static String storable(String text) {
        return text.replace("\0", "");
    }

    private static <T> T stored(Supplier<T> work) {
        try {
            return work.get();
        } catch (DatabaseException e) {
            throw new ConversationStoreException("conversations cannot be reached: %s".formatted(e.getMessage()), e);
        }
    }

    private record Row(long number, Exchange exchange) {

        static Row of(ResultSet row) throws SQLException {
            return new Row(
                    row.getLong("number"),
                    new Exchange(
                            row.getObject("interaction_id", UUID.class),
                            row.getString("question"),
                            row.getString("answer"),
                            row.getObject("at", OffsetDateTime.class).toInstant()));
        }
    }
}
