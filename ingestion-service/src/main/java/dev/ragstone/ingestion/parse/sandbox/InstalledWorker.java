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
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.tika.Tika;

/** Finds the classes of parser processes where the service's own classes lie. */
public final class InstalledWorker {

    /** A logger that writes to standard output would speak into the protocol; those that are left write to errors. */
    private static final Pattern UNWANTED = Pattern.compile("logmanager|quarkus[^/\\\\]*\\.jar$");

    private InstalledWorker() {}

    /** The program of the parser processes of this service. */
    public static WorkerProgram find() {
        return new WorkerProgram(classPath(), WorkerMain.class.getName());
    }

    private static List<String> classPath() {
        Path own = location(WorkerMain.class);
        Path libraries = location(Tika.class).resolveSibling("");
        String given = System.getProperty("java.class.path");
        Stream<String> all;
        if (libraries.endsWith(Path.of("lib", "main"))) {
            all = packaged(own, libraries);
        } else if (given.contains(location(Tika.class).toString())) {
            all = Stream.of(given.split(File.pathSeparator, -1));
        } else {
            all = visible(own);
        }
        return all.filter(path -> !UNWANTED.matcher(path).find()).toList();
    }

    /** A packaged service: one jar of its own, the libraries beside it. */
    private static Stream<String> packaged(Path own, Path libraries) {
        Stream<String> jars =
                Stream.of(libraries, libraries.resolveSibling("boot")).flatMap(InstalledWorker::jars);
        return Stream.concat(Stream.of(own.toString()), jars);
    }

    private static Stream<String> jars(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(Path::toString).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException("the libraries of the parser processes cannot be listed", e);
        }
    }

    /** Live reload: every jar that the class loader sees, by the manifest that each has. */
    private static Stream<String> visible(Path own) {
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
        return paths.stream();
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
