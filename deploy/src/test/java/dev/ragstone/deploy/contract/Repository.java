package dev.ragstone.deploy.contract;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

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

    /** Texts of the Java files below a folder. */
    static List<String> sources(String folder) {
        try (Stream<Path> files = Files.walk(ROOT.resolve(folder))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .map(file -> text(ROOT.relativize(file).toString()))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Names of the Java files below a folder. */
    static List<String> sourceNames(String folder) {
        try (Stream<Path> files = Files.walk(ROOT.resolve(folder))) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".java"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Names of what lies in a folder. */
    static List<String> names(String folder) {
        try (Stream<Path> files = Files.list(ROOT.resolve(folder))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether there is such a file or folder. */
    static boolean has(String path) {
        return Files.exists(ROOT.resolve(path));
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
