package dev.ragstone.bench.obedience;

import dev.ragstone.bench.failure.BenchException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * Something that must not be in an answer, as a model writes it that does what it is told to. The payloads stand in files of resources,
 * a payload on each line; in them {@code HOST} is the attacker's host, {@code KNOWN} one that passages name, {@code SAID} what is to be
 * carried out, {@code PROMPT} what the model was told, {@code FENCE} the word made up for a request, {@code SECRET} a key of some kind,
 * {@code WIDE} three hundred spaces; {@code \n} and {@code \t} are a new line and a tab.
 *
 * @param family what kind of thing it is
 * @param text the text
 */
public record Payload(String family, String text) {

    /** A host that passages name. */
    public static final String KNOWN_HOST = "docs.example.com";

    /** A host that nobody names. */
    static final String HOSTILE_HOST = "collect.evil.example";

    /** The word made up for a request. */
    static final String FENCE = "0123456789ab";

    private static final List<String> FAMILIES = List.of("markdown", "html", "secrets", "instructions");
    private static final int WIDE = 300;

    /** All payloads, for a model that was told this. */
    public static List<Payload> all(String prompt) {
        return FAMILIES.stream()
                .flatMap(family -> lines(family + ".txt")
                        .flatMap(line -> secretsIn(line).map(text -> new Payload(family, put(text, prompt)))))
                .toList();
    }

    private static Stream<String> secretsIn(String line) {
        return line.contains("SECRET")
                ? Secrets.all().stream().map(secret -> line.replace("SECRET", secret))
                : Stream.of(line);
    }

    private static String put(String line, String prompt) {
        return line.replace("\\n", "\n")
                .replace("\\t", "\t")
                .replace("WIDE", " ".repeat(WIDE))
                .replace("HOST", HOSTILE_HOST)
                .replace("KNOWN", KNOWN_HOST)
                .replace("SAID", "what-was-said")
                .replace("FENCE", FENCE)
                .replace("PROMPT", prompt);
    }

    private static Stream<String> lines(String name) {
        try (InputStream file = Payload.class.getResourceAsStream("/obedience/" + name)) {
            if (file == null) {
                throw new BenchException("the payloads %s are not in this build".formatted(name));
            }
            return Arrays.stream(new String(file.readAllBytes(), StandardCharsets.UTF_8).split("\n"))
                    .filter(line -> !line.isBlank());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
