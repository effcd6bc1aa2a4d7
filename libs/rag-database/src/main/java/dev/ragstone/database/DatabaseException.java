package dev.ragstone.database;

/** PostgreSQL did not do what it was asked. */
public sealed class DatabaseException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private DatabaseException(String message, Throwable cause) {
        super(message, cause);
    }

    /** It is away, or not yet as it must be: the same work may succeed later. */
    public static final class Unavailable extends DatabaseException {
        private static final long serialVersionUID = 1L;

        Unavailable(Throwable cause) {
            super(
                    "PostgreSQL is not available (%s). Check that it runs where quarkus.datasource.jdbc.url says"
                            .formatted(origin(cause)),
                    cause);
        }
    }

    /** It refuses the data: the same work will never succeed. */
    public static final class Refused extends DatabaseException {
        private static final long serialVersionUID = 1L;

        Refused(Throwable cause) {
            super("PostgreSQL refuses the data: " + cause.getMessage(), cause);
        }
    }

    /** The innermost message: what wraps it, Flyway above all, says the same in many lines. */
    private static String origin(Throwable cause) {
        Throwable origin = cause;
        while (origin.getCause() != null) {
            origin = origin.getCause();
        }
        return String.valueOf(origin.getMessage());
    }
}
