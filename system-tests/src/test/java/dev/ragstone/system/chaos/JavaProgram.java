package dev.ragstone.system.chaos;

import java.nio.file.Path;

/** The programs of the JDK that runs this. */
final class JavaProgram {

    private JavaProgram() {}

    /** Where a program is, such as {@code java}. */
    static String path(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }
}
