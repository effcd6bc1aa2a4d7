package dev.ragstone.ingestion.chunking;

import dev.ragstone.core.embedding.Tokenizer;
import java.util.List;

/** The line of title and headings that is embedded in front of every chunk. */
final class Breadcrumb {

    /** Special tokens around a passage, and the line break behind the breadcrumb. */
    private static final int FRAME_TOKENS = 3;

    private static final int SMALLEST_BODY = 16;

    private Breadcrumb() {}

    /** How many tokens of {@code maxTokens} it leaves for the text. */
    static int bodyLimit(Tokenizer tokenizer, String title, List<String> headings, int maxTokens) {
        int breadcrumb =
                tokenizer.tokenize(title + " > " + String.join(" > ", headings)).size();
        return Math.max(SMALLEST_BODY, maxTokens - breadcrumb - FRAME_TOKENS);
    }
}
