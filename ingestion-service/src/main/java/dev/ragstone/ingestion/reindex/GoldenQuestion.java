package dev.ragstone.ingestion.reindex;

import java.util.List;

/**
 * A question whose answer is known.
 *
 * @param question the question
 * @param documents ids of the documents that answer it
 */
public record GoldenQuestion(String question, List<String> documents) {
    public GoldenQuestion {
        documents = List.copyOf(documents);
    }
}
