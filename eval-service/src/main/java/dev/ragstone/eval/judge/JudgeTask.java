package dev.ragstone.eval.judge;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** What a judge is asked to do, each by a prompt with a version: a prompt that is changed gets another. */
enum JudgeTask {
    CLAIMS,
    SUPPORT,
    USE,
    RELEVANCE,
    RELEVANCE_RATING_A,
    RELEVANCE_RATING_B,
    GROUNDEDNESS_RATING_A,
    GROUNDEDNESS_RATING_B,
    QUESTIONS,
    ENTITIES,
    ENTITIES_IN_PASSAGES,
    QUESTIONS_ABOUT,
    QUESTION_BEYOND;

    private static final String VERSION = "1.0.0";

    private final String instruction;

    JudgeTask() {
        this.instruction = read("/judge/%s.md".formatted(version()));
    }

    /** The prompt's name with its version. */
    String version() {
        return "%s-%s".formatted(name().toLowerCase(Locale.ROOT).replace('_', '-'), VERSION);
    }

    /** What the judge is told. */
    String instruction() {
        return instruction;
    }

    private static String read(String resource) {
        try (InputStream prompt = JudgeTask.class.getResourceAsStream(resource)) {
            if (prompt == null) {
                throw new IllegalStateException("the prompt %s is missing".formatted(resource));
            }
            return new String(prompt.readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
