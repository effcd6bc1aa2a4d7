package dev.ragstone.models.entailment;

import dev.ragstone.models.http.ModelServer;
import java.util.List;

/**
 * A server of an entailment model that speaks the form {@code /predict} of Text Embeddings Inference.
 *
 * @param server where it is
 * @param model what it serves; it stands for the model wherever verdicts are not to be mixed, since a server does not say it
 * @param labels what the classes mean, in their order; empty: what the server calls them
 * @param maxTokens the most tokens the model reads, those of both texts and special tokens included
 */
public record EntailmentServer(ModelServer server, String model, List<String> labels, int maxTokens) {
    public EntailmentServer {
        labels = List.copyOf(labels);
    }
}
