package dev.ragstone.query.prompt;

/** Prompts of tests. */
final class Prompts {

    private Prompts() {}

    /** The text of a valid prompt. */
    static String source(String name, String version) {
        return """
                ---
                name: %s
                version: %s
                changelog: [First version.]
                ---
                # System
                Use the passages in {{fence}}, or say {{no_answer}}.

                # User
                {{passages}}

                Question: {{question}}
                """
                .formatted(name, version);
    }

    /** A valid prompt. */
    static Prompt prompt(String name, String version) {
        return PromptFile.read(name + ".md", source(name, version));
    }
}
