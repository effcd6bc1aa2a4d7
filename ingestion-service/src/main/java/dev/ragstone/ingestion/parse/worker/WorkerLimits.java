package dev.ragstone.ingestion.parse.worker;

import java.util.List;

/**
 * Limits a parser process keeps by itself.
 *
 * @param maxCharacters characters of text per document
 * @param maxDepth how deep documents may stand in documents
 * @param maxEmbedded how many documents may stand in a document, at all depths together
 */
public record WorkerLimits(int maxCharacters, int maxDepth, int maxEmbedded) {

    /** The limits as arguments of a command line. */
    public List<String> arguments() {
        return List.of(Integer.toString(maxCharacters), Integer.toString(maxDepth), Integer.toString(maxEmbedded));
    }

    /** The limits that stand in the arguments of a command line. */
    static WorkerLimits parse(List<String> arguments) {
        return new WorkerLimits(
                Integer.parseInt(arguments.get(0)),
                Integer.parseInt(arguments.get(1)),
                Integer.parseInt(arguments.get(2)));
    }
}
