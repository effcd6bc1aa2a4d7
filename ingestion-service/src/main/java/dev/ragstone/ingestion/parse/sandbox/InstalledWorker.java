package dev.ragstone.ingestion.parse.sandbox;

import dev.ragstone.ingestion.parse.worker.WorkerMain;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.tika.Tika;

/** Finds the classes of parser processes where the service's own classes lie. */
public final class InstalledWorker {

    private InstalledWorker() {}

    /** The program of the parser processes of this service. */
    public static WorkerProgram find() {
        return new WorkerProgram(classPath(), WorkerMain.class.getName());
    }

    private static List<String> classPath() {
        Path own = location(WorkerMain.class);
        Path libraries = location(Tika.class).resolveSibling("");
        if (libraries.endsWith(Path.of("lib", "main"))) {
            return packaged(own, libraries);
        }
        List<String> given = Arrays.asList(System.getProperty("java.class.path").split(File.pathSeparator, -1));
        return given.contains(location(Tika.class).toString()) ? given : visible(own);
    }

    /** A packaged service: one jar of its own, the libraries beside it. */
    private static List<String> packaged(Path own, Path libraries) {
        return List.of(
                own.toString(),
                libraries + File.separator + "*",
                libraries.resolveSibling("boot") + File.separator + "*");
    }

    /** Live reload: every jar that the class loader sees, by the manifest that each has. */
    private static List<String> visible(Path own) {
        Set<String> paths = new LinkedHashSet<>();
        paths.add(own.toString());
        try {
            ClassLoader loader = WorkerMain.class.getClassLoader();
            for (URL manifest : Collections.list(loader.getResources("META-INF/MANIFEST.MF"))) {
                if (manifest.openConnection() instanceof JarURLConnection jar) {
                    paths.add(Path.of(jar.getJarFileURL().toURI()).toString());
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the libraries of the parser processes cannot be listed", e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException("a library of the parser processes has an odd name", e);
        }
        return List.copyOf(paths);
    }

    private static Path location(Class<?> type) {
        CodeSource source = type.getProtectionDomain().getCodeSource();
        if (source == null) {
            throw new IllegalStateException(
                    "nobody says where %s lies, so no parser process can be started".formatted(type));
        }
        // The class loader of a packaged service writes paths with characters that a URI would escape.
        Path path = Path.of(URI.create(source.getLocation().toString().replace(" ", "%20")));
        return Files.isRegularFile(path) || Files.isDirectory(path) ? path.toAbsolutePath() : path;
    }
}
