package dev.ragstone.models.entailment;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.ragstone.core.entailment.Entailment;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/**
 * Reads the logits of a reply of the form {@code [[{"score": 1.2, "label": "entailment"}, ...], ...]}. Each input must have exactly
 * one list: a wrong verdict is worse than none.
 *
 * @param labels what classes mean that the server has no names for, in their order; may be empty
 */
record PredictReply(List<String> labels) {

    private static final ObjectReader JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .reader();

    /** What the server writes where nobody named the classes. */
    private static final Pattern UNNAMED = Pattern.compile("LABEL_\\d{1,4}");

    /** One class of one input. */
    private record Prediction(String label, double logit) {

        boolean isNamed() {
            return !UNNAMED.matcher(label).matches();
        }

        int place() {
            return Integer.parseInt(label.substring("LABEL_".length()));
        }
    }

    PredictReply {
        labels = List.copyOf(labels);
    }

    /**
     * The verdicts on the inputs, in their order.
     *
     * @throws IllegalArgumentException if the reply is something else; the message goes on from "the reply"
     */
    List<Entailment> read(byte[] reply, int inputs) {
        JsonNode results = parse(reply);
        if (!results.isArray() || results.size() != inputs) {
            throw new IllegalArgumentException("holds %s where %d results should be"
                    .formatted(results.isArray() ? results.size() + " results" : "no array", inputs));
        }
        List<Entailment> verdicts = new ArrayList<>();
        results.forEach(result -> verdicts.add(verdict(result)));
        return verdicts;
    }

    private Entailment verdict(JsonNode result) {
        List<Prediction> predictions = StreamSupport.stream(result.spliterator(), false)
                .map(PredictReply::prediction)
                .toList();
        if (predictions.isEmpty()) {
            throw new IllegalArgumentException("has a result without classes: '%.40s'".formatted(result));
        }
        if (predictions.stream().noneMatch(Prediction::isNamed)) {
            predictions = predictions.stream()
                    .sorted(Comparator.comparingInt(Prediction::place))
                    .toList();
            return entailment(labels, predictions);
        }
        return entailment(predictions.stream().map(Prediction::label).toList(), predictions);
    }

    private static Entailment entailment(List<String> names, List<Prediction> predictions) {
        return EntailmentClasses.of(names, predictions.size())
                .entailment(predictions.stream().mapToDouble(Prediction::logit).toArray());
    }

    private static Prediction prediction(JsonNode node) {
        JsonNode score = node.path("score");
        JsonNode label = node.path("label");
        if (!score.isNumber() || !Double.isFinite(score.doubleValue()) || !label.isTextual()) {
            throw new IllegalArgumentException(
                    "has a class without a finite score or a label: '%.80s'".formatted(node));
        }
        return new Prediction(label.textValue(), score.doubleValue());
    }

    private static JsonNode parse(byte[] reply) {
        try {
            return JSON.readTree(reply);
        } catch (JacksonException e) {
            throw new IllegalArgumentException("is no JSON: " + e.getOriginalMessage(), e);
        } catch (IOException e) {
            throw new IllegalArgumentException("cannot be read: " + e.getMessage(), e);
        }
    }
}
