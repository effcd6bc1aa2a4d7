package dev.ragstone.stack;

import java.nio.file.Path;

/** Where the parts of the stack keep their files, below the one folder of the stack. */
final class StackFolders {

    private StackFolders() {}

    static Path kafka(Path data) {
        return data.resolve("kafka");
    }

    static Path database(Path data) {
        return data.resolve("postgres");
    }

    static Path index(Path data) {
        return data.resolve("index");
    }

    static Path log(Path data, Service service) {
        return data.resolve("logs").resolve(service.module() + ".log");
    }

    /** Where the JVM reports that it has crashed. */
    static Path crashReport(Path data, Service service) {
        return data.resolve("logs").resolve(service.module() + ".crash");
    }
}
