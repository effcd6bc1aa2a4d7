package dev.ragstone.ingestion.parse.worker;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.spi.InetAddressResolverProvider;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * The folder of one parser process: its temporary files, and what only parser processes have on their class path. Whoever
 * sees the end of the process deletes it: the service, or the process itself if the service has gone.
 */
public final class WorkerFolder {

    private static final String PREFIX = "ragstone-parser-";

    private final Path root;

    private WorkerFolder(Path root) {
        this.root = root;
    }

    /** A new folder among the temporary files of this machine. */
    public static WorkerFolder create() {
        try {
            WorkerFolder folder = new WorkerFolder(Files.createTempDirectory(PREFIX));
            Files.createDirectory(folder.temporary());
            Path services = Files.createDirectories(folder.classes().resolve("META-INF/services"));
            Files.writeString(
                    services.resolve(InetAddressResolverProvider.class.getName()),
                    RefusingResolverProvider.class.getName());
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException("a folder for a parser process cannot be made; is there space?", e);
        }
    }

    /**
     * A folder that {@link #create} made.
     *
     * @throws IllegalArgumentException if it is another: its contents are going to be deleted
     */
    public static WorkerFolder of(Path root) {
        if (!root.toString().contains(File.separator + PREFIX)) {
            throw new IllegalArgumentException(root + " is no folder of a parser process");
        }
        return new WorkerFolder(root);
    }

    /** The folder itself. */
    public Path root() {
        return root;
    }

    /** Where the process puts its temporary files. */
    public Path temporary() {
        return root.resolve("temporary");
    }

    /** What only parser processes have on their class path. */
    public Path classes() {
        return root.resolve("classes");
    }

    /** Bytes of all temporary files. */
    public long size() {
        return contents(temporary()).stream()
                .mapToLong(path -> path.toFile().length())
                .sum();
    }

    /** Deletes the temporary files. */
    void empty() {
        contents(temporary()).stream().filter(path -> !path.equals(temporary())).forEach(WorkerFolder::remove);
    }

    /** Deletes the folder. */
    public void delete() {
        contents(root).forEach(WorkerFolder::remove);
    }

    private static List<Path> contents(Path folder) {
        try (Stream<Path> paths = Files.walk(folder)) {
            return paths.sorted(Comparator.reverseOrder()).toList();
        } catch (IOException | UncheckedIOException e) {
            // The process deletes files while they are listed; the next look sees the rest.
            return List.of();
        }
    }

    @SuppressWarnings("ReturnValueIgnored")
    private static void remove(Path path) {
        // False if another has deleted it already.
        path.toFile().delete();
    }
}
