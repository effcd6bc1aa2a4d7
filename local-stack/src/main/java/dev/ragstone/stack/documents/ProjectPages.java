package dev.ragstone.stack.documents;

import dev.ragstone.stack.process.StackFailure;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The documentation of the project: its README and every Markdown page under {@code docs}. */
public final class ProjectPages {

    private static final String SOURCE = "docs";

    private ProjectPages() {}

    /**
     * All pages, by path.
     *
     * @param repository the root of the project
     * @throws StackFailure if one cannot be read
     */
    public static List<Page> find(Path repository) {
        return Stream.concat(Stream.of(repository.resolve("README.md")), walk(repository.resolve("docs")))
                .filter(Files::isRegularFile)
                .filter(file -> file.toString().endsWith(".md"))
                .map(file -> Page.read(repository, file, SOURCE))
                .toList();
    }

    private static Stream<Path> walk(Path folder) {
        if (!Files.isDirectory(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.sorted().toList().stream();
        } catch (IOException e) {
            throw new StackFailure("the pages in %s cannot be listed: %s".formatted(folder, e), e);
        }
    }
}
