package dev.ragstone.eval.database;

import dev.ragstone.database.Database;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;

/** Wires the database. */
class DatabaseBeans {

    @Produces
    @Singleton
    Database database(DataSource dataSource, Flyway flyway) {
        return new Database(dataSource, flyway::migrate);
    }
}
