package dev.ragstone.infrastructure;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** Keeps the chatter of the servers out of the log of the program that embeds them; errors still show. */
final class QuietLogs {

    // Held, because java.util.logging forgets the level of a logger that nobody refers to.
    private static final List<Logger> LOGGERS = Stream.of(
                    "org.apache.kafka", "kafka", "state", "io.zonky", "org.postgresql", "org.apache.commons")
            .map(Logger::getLogger)
            .toList();

    private QuietLogs() {}

    static void apply() {
        LOGGERS.stream().filter(logger -> logger.getLevel() == null).forEach(logger -> logger.setLevel(Level.SEVERE));
    }
}
