package dev.ragstone.eval.database;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ragstone.eval.Infrastructure;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;

/** During an upgrade, and after a rollback, a replica starts on the tables of a later version. */
@QuarkusTest
@WithTestResource(Infrastructure.class)
class MigrationIT {

    @Inject
    Flyway flyway;

    @Inject
    DataSource dataSource;

    @Test
    void tablesOfALaterVersion_areLeftAsTheyAre() throws SQLException {
        flyway.migrate();
        execute(
                """
                insert into flyway_schema_history
                    (installed_rank, version, description, type, script, installed_by, execution_time, success)
                values (1000, '1000', 'later', 'SQL', 'V1000__later.sql', 'later', 1, true)
                """);
        try {
            assertThat(flyway.migrate().migrationsExecuted).isZero();
        } finally {
            execute("delete from flyway_schema_history where version = '1000'");
        }
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
