package dev.ragstone.deploy.contract;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;

/** What other modules of this repository say. */
final class Repository {

    /** The services, as the chart calls them. */
    static final List<String> SERVICES = List.of("query", "ingestion", "eval");

    private static final Path ROOT = Path.of("..");

    private Repository() {}

    /** Text of a file. */
    static String text(String path) {
        try {
            return Files.readString(ROOT.resolve(path));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What a service is built with. */
    static Properties settings(String service) {
        Properties settings = new Properties();
        Path file = ROOT.resolve(service + "-service/src/main/resources/application.properties");
        try (Reader reader = Files.newBufferedReader(file)) {
            settings.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return settings;
    }
}
