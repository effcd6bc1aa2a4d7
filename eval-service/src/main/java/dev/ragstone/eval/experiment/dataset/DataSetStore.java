package dev.ragstone.eval.experiment.dataset;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import dev.ragstone.database.Database;
import dev.ragstone.eval.database.Statements;
import dev.ragstone.events.EventJson;
import dev.ragstone.service.problem.ProblemException;
import dev.ragstone.service.problem.ProblemType;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Keeps data sets in PostgreSQL. Every query names the tenant, so that no caller can forget it. */
@Singleton
public class DataSetStore {

    private static final TypeReference<List<TestCase>> CASES = new TypeReference<>() {};

    private static final String INSERT =
            """
            insert into dataset (tenant, name, version, created_at, size, cases) values (?, ?, ?, ?, ?, ?::jsonb)
            on conflict do nothing
            """;
    private static final String FIND =
            """
            select name, version, cases from dataset where tenant = ? and name = ? and (?::text is null or version = ?)
            order by created_at desc, version desc limit 1
            """;
    private static final String LIST =
            "select name, version, created_at, size from dataset where tenant = ? order by name, created_at desc, version";

    private final Database database;

    DataSetStore(Database database) {
        this.database = database;
    }

    /**
     * Keeps a data set; one that is there stays as it is.
     *
     * @throws dev.ragstone.database.DatabaseException if the database is away or refuses
     */
    public Kept keep(String tenant, DataSet dataSet) {
        boolean isNew = database.write(connection -> {
            try (PreparedStatement statement = Statements.prepare(
                    connection,
                    INSERT,
                    tenant,
                    dataSet.name(),
                    dataSet.version(),
                    Statements.time(Instant.now()),
                    dataSet.cases().size(),
                    new String(EventJson.write(dataSet.cases()), StandardCharsets.UTF_8))) {
                return statement.executeUpdate() == 1;
            }
        });
        if (isNew) {
            return Kept.NEW;
        }
        boolean isSame = find(tenant, dataSet.name(), dataSet.version())
                .filter(dataSet::equals)
                .isPresent();
        return isSame ? Kept.SAME : Kept.OTHER;
    }

    /**
     * A data set.
     *
     * @param version null for the newest one
     * @return empty if the tenant has none of that name and version
     */
    public Optional<DataSet> find(String tenant, String name, @Nullable String version) {
        return database.read(connection -> {
            try (PreparedStatement statement = Statements.prepare(connection, FIND, tenant, name, version, version);
                    ResultSet row = statement.executeQuery()) {
                return row.next()
                        ? Optional.of(new DataSet(
                                row.getString("name"), row.getString("version"), cases(row.getString("cases"))))
                        : Optional.empty();
            }
        });
    }

    /** The tenant's data sets, by name, newest versions first. */
    List<DataSetSummary> list(String tenant) {
        return database.read(connection -> {
            try (PreparedStatement statement = Statements.prepare(connection, LIST, tenant);
                    ResultSet rows = statement.executeQuery()) {
                List<DataSetSummary> found = new ArrayList<>();
                while (rows.next()) {
                    found.add(summary(rows));
                }
                return found;
            }
        });
    }

    private static DataSetSummary summary(ResultSet row) throws SQLException {
        return new DataSetSummary(
                row.getString("name"),
                row.getString("version"),
                row.getInt("size"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }

    private static List<TestCase> cases(String json) {
        try {
            return EventJson.mapper().readValue(json, CASES);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("dataset.cases does not hold cases", e);
        }
    }

    /** The problem of a data set that is {@link Kept#OTHER}. */
    public static ProblemException conflict(DataSet dataSet) {
        return new ProblemException(
                ProblemType.CONFLICT,
                "Data set %s has a version %s with other cases.".formatted(dataSet.name(), dataSet.version()),
                "A version never changes: give the cases another version.");
    }

    /** What came of keeping a data set. */
    public enum Kept {
        /** It was not there, and is now. */
        NEW,
        /** It was there already. */
        SAME,
        /** Other cases are there under its name and version. */
        OTHER
    }
}
