package dev.ragstone.eval.metric;

import dev.ragstone.core.embedding.Embedder;
import dev.ragstone.core.embedding.Embedding;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * The vectors of texts, by a model of eval-service's own.
 *
 * @param embedder gives the model, which is loaded when it is first needed
 */
public record TextVectors(Supplier<Embedder> embedder) {

    /** The vector of a question. */
    public double[] ofQuestion(String question) {
        return components(embedder.get().embedQuery(question));
    }

    /** The vector of any other text. */
    public double[] ofText(String text) {
        return components(embedder.get().embedPassage(text));
    }

    private static double[] components(Embedding embedding) {
        float[] vector = embedding.toArray();
        return IntStream.range(0, vector.length).mapToDouble(i -> vector[i]).toArray();
    }
}
