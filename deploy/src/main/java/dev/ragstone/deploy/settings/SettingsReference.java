package dev.ragstone.deploy.settings;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The page that lists all settings. {@code make settings-docs} writes it; a test says when it is out of date. */
public final class SettingsReference {

    /** Where the page is, from the root of the project. */
    static final String PAGE = "docs/configuration-reference.md";

    private static final String HEAD =
            """
            # Configuration reference

            All settings of the three services, made by `make settings-docs` from the interfaces that they read them by. The
            [configuration guide](guides/configuration.md) tells which of them matter when.

            As an environment variable a key is written in upper case with underscores: `ragstone.index.engine` is
            `RAGSTONE_INDEX_ENGINE`. `<name>` stands for a name of your own, such as a tenant's, and `[*]` for a number from 0. A key that
            a service does not know fails its start.
            """;

    /** A service, and where its interfaces are. */
    private record Section(String title, String folder) {}

    private static final List<Section> SECTIONS = List.of(
            new Section("All services", "libs/rag-service/src/main/java"),
            new Section("ingestion-service", "ingestion-service/src/main/java"),
            new Section("query-service", "query-service/src/main/java"),
            new Section("eval-service", "eval-service/src/main/java"));

    private SettingsReference() {}

    /**
     * Writes the page.
     *
     * @param arguments the root of the project
     * @throws IOException if the sources cannot be read, or the page cannot be written
     */
    public static void main(String... arguments) throws IOException {
        Path root = Path.of(arguments[0]);
        Files.writeString(root.resolve(PAGE), of(root));
    }

    /** The page as it should be. */
    static String of(Path root) throws IOException {
        StringBuilder page = new StringBuilder(HEAD);
        for (Section section : SECTIONS) {
            page.append("\n## ").append(section.title()).append('\n');
            page.append("\n| key | holds | default | meaning |\n|---|---|---|---|\n");
            page.append(settings(root, section.folder()).stream()
                    .map(SettingsReference::row)
                    .collect(joining()));
        }
        return page.toString();
    }

    /** All settings of a folder; what they share with all services is read with them, and not listed again. */
    static List<Setting> settings(Path root, String folder) throws IOException {
        Path shared = root.resolve(SECTIONS.getFirst().folder());
        List<Path> sources = new ArrayList<>(sources(root.resolve(folder)));
        boolean isShared = root.resolve(folder).equals(shared);
        List<Setting> common = isShared ? List.of() : SettingsReader.read(sources(shared));
        if (!isShared) {
            sources.addAll(sources(shared));
        }
        return SettingsReader.read(sources).stream()
                .filter(setting -> !common.contains(setting))
                .distinct()
                .toList();
    }

    private static List<Path> sources(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith("Config.java"))
                    .sorted()
                    .toList();
        }
    }

    private static String row(Setting setting) {
        return "| `%s` | %s | %s | %s |\n"
                .formatted(setting.key(), setting.type(), setting.standard(), setting.meaning());
    }
}
