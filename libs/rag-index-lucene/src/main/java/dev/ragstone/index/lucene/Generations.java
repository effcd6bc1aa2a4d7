package dev.ragstone.index.lucene;

import dev.ragstone.core.index.GenerationName;
import dev.ragstone.core.index.GenerationRoles;
import dev.ragstone.core.index.IndexException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.stream.Stream;
import org.apache.lucene.util.IOUtils;
import org.jspecify.annotations.Nullable;

/**
 * The folder that holds one index per generation, side by side, and the file {@code CURRENT}: its first line names the
 * generation that serves, its second the one that joins. One file for both, so that nobody sees one role of before a change
 * with one of after it.
 *
 * @param directory the folder
 */
record Generations(Path directory) {

    private static final String CURRENT = "CURRENT";

    /** No generation's name begins with a dot. */
    private static final String DROPPED = ".dropped-";

    /** The folder of a generation, existing or not. */
    Path folder(GenerationName generation) {
        return directory.resolve(generation.encode());
    }

    /** The roles; none before the first generation serves. */
    GenerationRoles roles() throws IOException {
        List<String> lines;
        try {
            lines = Files.readAllLines(directory.resolve(CURRENT));
        } catch (NoSuchFileException e) {
            return GenerationRoles.NONE;
        }
        return new GenerationRoles(role(lines, 0), role(lines, 1));
    }

    /** Replaces the roles; everybody sees those of before or these, also after a crash. */
    void assign(GenerationRoles roles) throws IOException {
        Files.createDirectories(directory);
        Path next = directory.resolve(CURRENT + ".next");
        Files.writeString(next, line(roles.serving()) + line(roles.joining()));
        IOUtils.fsync(next, false);
        Files.move(next, directory.resolve(CURRENT), StandardCopyOption.ATOMIC_MOVE);
        IOUtils.fsync(directory, true);
    }

    /** The generations that are there. */
    List<GenerationName> list() throws IOException {
        try (Stream<Path> entries = Files.list(directory)) {
            return entries.filter(Files::isDirectory)
                    .flatMap(folder -> GenerationName.find(folder.getFileName().toString()).stream())
                    .sorted()
                    .toList();
        } catch (NoSuchFileException e) {
            return List.of();
        }
    }

    /** Removes the folder of a generation: at once for those who look, then file by file. */
    void remove(GenerationName generation) throws IOException {
        Path dropped = directory.resolve(DROPPED + generation.encode());
        IOUtils.rm(dropped);
        if (Files.exists(folder(generation))) {
            Files.move(folder(generation), dropped, StandardCopyOption.ATOMIC_MOVE);
            IOUtils.fsync(directory, true);
            IOUtils.rm(dropped);
        }
    }

    private @Nullable GenerationName role(List<String> lines, int number) {
        String text = lines.size() > number ? lines.get(number).strip() : "";
        if (text.isEmpty()) {
            return null;
        }
        return GenerationName.find(text)
                .orElseThrow(() -> IndexException.unavailable(
                        "%s names '%s', which is no generation; write into it the name of one of the folders beside it"
                                .formatted(directory.resolve(CURRENT), text),
                        null));
    }

    private static String line(@Nullable GenerationName name) {
        return (name == null ? "" : name.encode()) + '\n';
    }
}
