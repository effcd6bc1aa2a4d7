package dev.ragstone.models.entailment;

import dev.ragstone.core.entailment.Entailment;
import dev.ragstone.models.http.Predictions;
import dev.ragstone.models.http.Predictions.Prediction;
import java.util.List;

/**
 * Reads verdicts from the logits of a reply.
 *
 * @param labels what classes mean that the server has no names for, in their order; may be empty
 */
record EntailmentReply(List<String> labels) {
    EntailmentReply {
        labels = List.copyOf(labels);
    }

    /**
     * The verdicts on the inputs, in their order.
     *
     * @throws IllegalArgumentException if the reply is something else; the message goes on from "the reply"
     */
    List<Entailment> read(byte[] reply, int inputs) {
        return Predictions.read(reply, inputs).stream().map(this::verdict).toList();
    }

    private Entailment verdict(List<Prediction> predictions) {
        List<String> named = predictions.stream().map(Prediction::label).toList();
        boolean isNamed = predictions.stream().anyMatch(Prediction::isNamed);
        return EntailmentClasses.of(isNamed ? named : labels, predictions.size())
                .entailment(predictions.stream().mapToDouble(Prediction::logit).toArray());
    }
}
