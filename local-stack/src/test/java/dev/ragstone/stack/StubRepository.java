package dev.ragstone.stack;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/** A repository whose built services are {@link StubService}s, with two pages of documentation. */
final class StubRepository {

    private final Path root;
    private final Properties properties = StackPorts.free().toProperties();

    StubRepository(Path root) throws IOException {
        this.root = root;
        properties.setProperty("ragstone.stack.repository", root.toString());
        for (Service service : Service.values()) {
            writeJar(folder(service));
        }
        Files.writeString(root.resolve("README.md"), "# Readme\n\nRead me.\n");
        Files.createDirectories(root.resolve("docs/guides"));
        Files.writeString(root.resolve("docs/guides/publishing.md"), "# Publishing\n\nA null value deletes.\n");
    }

    void misbehave(Service service, String behaviour) throws IOException {
        Files.writeString(folder(service).resolve("behaviour"), behaviour);
    }

    void addPage(String path, String text) throws IOException {
        Files.writeString(root.resolve(path), text);
    }

    Path data() {
        return root.resolve(".ragstone");
    }

    Properties properties() {
        return properties;
    }

    StackSettings settings() {
        return StackSettings.from(properties());
    }

    private Path folder(Service service) {
        return root.resolve(service.module()).resolve("target/quarkus-app");
    }

    private static void writeJar(Path folder) throws IOException {
        Files.createDirectories(folder);
        Manifest manifest = new Manifest();
        Attributes attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        attributes.put(Attributes.Name.MAIN_CLASS, StubService.class.getName());
        attributes.put(
                Attributes.Name.CLASS_PATH,
                StubService.class
                        .getProtectionDomain()
                        .getCodeSource()
                        .getLocation()
                        .toString());
        new JarOutputStream(Files.newOutputStream(folder.resolve("quarkus-run.jar")), manifest).close();
    }
}
