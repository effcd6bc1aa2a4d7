package dev.ragstone.query.prompt;

import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;

/**
 * One version of a prompt. What others wrote stands in it between tags that carry a word made up for the request, so that it
 * cannot end them and go on as instructions (spotlighting; Hines et al., "Defending Against Indirect Prompt Injection Attacks
 * With Spotlighting", 2024).
 *
 * @param name what it is called
 * @param version its version; a text under one version never changes
 * @param purpose what it is for
 * @param system the section that instructs the model
 * @param user the section that asks it
 * @param hints how it wants to be used
 * @param source the file it was read from, as a whole
 */
public record Prompt(
        String name,
        String version,
        Purpose purpose,
        PromptTemplate system,
        PromptTemplate user,
        PromptHints hints,
        String source) {

    private static final int FENCE_BYTES = 6;

    /** What it is called in answers, spans and interactions: {@code name@version}. */
    public String id() {
        return name + '@' + version;
    }

    /** The system section with these values. */
    public String instructions(Map<String, String> values) {
        return system.fill(values);
    }

    /** The user section with these values. */
    public String request(Map<String, String> values) {
        return user.fill(values);
    }

    /** A word that nobody can know before; no static field, as a native image must not be built with a source of chance. */
    public static String newFence() {
        byte[] random = new byte[FENCE_BYTES];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }
}
