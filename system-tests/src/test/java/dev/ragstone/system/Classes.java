package dev.ragstone.system;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The compiled classes of all modules, without their tests. */
final class Classes {

    /** The services; none may know another. */
    static final List<String> SERVICES = List.of("ingestion", "query", "eval");

    private Classes() {}

    static JavaClasses ofAllModules() {
        List<Path> folders = Stream.concat(
                        modules(Repository.folder()),
                        modules(Repository.folder().resolve("libs")))
                .map(module -> module.resolve("target/classes"))
                .filter(Files::isDirectory)
                .toList();
        return new ClassFileImporter().importPaths(folders);
    }

    private static Stream<Path> modules(Path folder) {
        try (Stream<Path> children = Files.list(folder)) {
            return children.filter(child -> Files.exists(child.resolve("pom.xml"))).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
