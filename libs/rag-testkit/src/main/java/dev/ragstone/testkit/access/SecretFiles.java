package dev.ragstone.testkit.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Folders in which each file is a setting, as a mounted secret is. */
public final class SecretFiles {

    private SecretFiles() {}

    /**
     * Writes settings to a folder of their own; each value ends with the line end that editors put there.
     *
     * @param settings values by their keys
     */
    public static Path write(Map<String, String> settings) {
        try {
            Path folder = Files.createTempDirectory("secrets");
            for (Map.Entry<String, String> setting : settings.entrySet()) {
                Files.writeString(folder.resolve(setting.getKey()), setting.getValue() + '\n');
            }
            return folder;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
