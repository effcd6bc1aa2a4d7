package dev.ragstone.eval.sample;

import dev.ragstone.core.answer.Interaction;
import dev.ragstone.database.Database;
import dev.ragstone.eval.config.EvaluationConfig;
import jakarta.inject.Singleton;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Remembers since when each version of a prompt is in use: in the database, so that all replicas say the same. */
@Singleton
public class PromptVersions {

    /** Versions are few; whoever has more of them than this looks each up. */
    private static final int MOST_REMEMBERED = 1_000;

    private static final String REMEMBER =
            """
            insert into prompt_version (tenant, version, first_at) values (?, ?, ?)
            on conflict (tenant, version) do update set first_at = least(prompt_version.first_at, excluded.first_at)
            returning first_at
            """;

    private record Version(String tenant, String prompt) {}

    private final Database database;
    private final Duration newFor;
    private final Map<Version, Instant> firstSeen = new ConcurrentHashMap<>();

    PromptVersions(Database database, EvaluationConfig config) {
        this.database = database;
        this.newFor = config.newPromptVersionFor();
    }

    /**
     * Whether the prompt of this interaction was new when it was asked.
     *
     * @throws dev.ragstone.database.DatabaseException if the database is away or refuses
     */
    public boolean isNew(Interaction interaction) {
        if (newFor.isZero()) {
            return false;
        }
        Version version = new Version(interaction.tenant(), interaction.answer().promptVersion());
        Instant known = firstSeen.get(version);
        Instant first =
                known != null && !interaction.at().isBefore(known) ? known : remember(version, interaction.at());
        return interaction.at().isBefore(first.plus(newFor));
    }

    private Instant remember(Version version, Instant at) {
        Instant first = database.write(connection -> {
            try (PreparedStatement statement = connection.prepareStatement(REMEMBER)) {
                statement.setString(1, version.tenant());
                statement.setString(2, version.prompt());
                statement.setObject(3, at.atOffset(ZoneOffset.UTC));
                try (ResultSet row = statement.executeQuery()) {
                    row.next();
                    return row.getObject(1, OffsetDateTime.class).toInstant();
                }
            }
        });
        if (firstSeen.size() < MOST_REMEMBERED) {
            firstSeen.put(version, first);
        }
        return first;
    }
}
