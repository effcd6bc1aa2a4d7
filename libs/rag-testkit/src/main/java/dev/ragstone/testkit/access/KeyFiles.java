package dev.ragstone.testkit.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Files that say who has which API key. */
public final class KeyFiles {

    private KeyFiles() {}

    /** An entry of such a file, as a line of JSON, which is YAML as well. */
    public static String entry(String name, String key, String tenant, String groups, String roles) {
        return "{name: %s, sha256: \"%s\", tenant: %s, groups: [%s], roles: [%s]}"
                .formatted(name, sha256(key), tenant, groups, roles);
    }

    /** The text of a file with entries. */
    public static String text(String... entries) {
        return "keys: [" + String.join(", ", entries) + "]\n";
    }

    /** Puts a text in the place of a file in one step, as a mounted secret is exchanged. */
    public static void replace(Path file, String text) {
        try {
            Path next = Files.writeString(file.resolveSibling(file.getFileName() + ".next"), text);
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes a text to a file of its own. */
    public static Path write(String text) {
        try {
            return Files.writeString(Files.createTempDirectory("api-keys").resolve("keys.yaml"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String sha256(String key) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(key.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
