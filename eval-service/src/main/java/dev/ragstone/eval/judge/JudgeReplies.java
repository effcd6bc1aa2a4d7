package dev.ragstone.eval.judge;

import dev.ragstone.database.Database;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.util.Optional;

/** Remembers what judges said: the same question, by content, is not paid for twice. */
final class JudgeReplies {

    private static final String FIND = "select reply from judge_reply where hash = ?";
    private static final String KEEP = "insert into judge_reply (hash, reply) values (?, ?) on conflict do nothing";

    private final Database database;

    JudgeReplies(Database database) {
        this.database = database;
    }

    /** What was said to the question of this hash. */
    Optional<String> find(String hash) {
        return database.read(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(FIND)) {
                statement.setString(1, hash);
                try (ResultSet row = statement.executeQuery()) {
                    return row.next() ? Optional.of(row.getString(1)) : Optional.empty();
                }
            }
        });
    }

    void keep(String hash, String reply) {
        database.read(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(KEEP)) {
                statement.setString(1, hash);
                statement.setString(2, reply);
                return statement.executeUpdate();
            }
        });
    }
}
