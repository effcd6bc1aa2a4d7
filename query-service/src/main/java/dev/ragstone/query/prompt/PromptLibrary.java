package dev.ragstone.query.prompt;

import dev.ragstone.core.hash.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reads prompts: those that come with Ragstone, and those of a folder, such as a mounted ConfigMap. */
public final class PromptLibrary {

    private static final String FOLDER = "/prompts/";
    private static final String RELEASED = FOLDER + "released.txt";
    private static final String ENDING = ".md";

    private PromptLibrary() {}

    /**
     * All prompts.
     *
     * @param folder a folder with more; null for none
     * @throws IllegalArgumentException if one of them is no prompt, or has changed since it was released
     */
    public static List<Prompt> read(@Nullable Path folder) {
        List<Prompt> prompts = new ArrayList<>(released());
        if (folder != null) {
            prompts.addAll(of(folder));
        }
        return prompts;
    }

    private static List<Prompt> released() {
        return resource(RELEASED).lines().map(PromptLibrary::releasedPrompt).toList();
    }

    /** A line as sha256sum writes it. */
    private static Prompt releasedPrompt(String line) {
        String[] fields = line.split("\\s+", 2);
        String source = resource(FOLDER + fields[1]);
        if (!Sha256.hex(source).equals(fields[0])) {
            throw new IllegalArgumentException(
                    "%s has changed since it was released; a released prompt never does: write a new version"
                            .formatted(fields[1]));
        }
        return PromptFile.read(fields[1], source);
    }

    private static List<Prompt> of(Path folder) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(ENDING))
                    .sorted()
                    .map(PromptLibrary::readFile)
                    .toList();
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "ragstone.prompts.directory %s cannot be read: %s".formatted(folder, e), e);
        }
    }

    private static Prompt readFile(Path file) {
        try {
            return PromptFile.read(file.toString(), Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException("%s cannot be read".formatted(file), e);
        }
    }

    private static String resource(String path) {
        try (InputStream in = PromptLibrary.class.getResourceAsStream(path)) {
            if (in == null) {
                throw new IllegalStateException("the build lacks " + path);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
