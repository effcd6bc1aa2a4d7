package dev.ragstone.models.http;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;

/**
 * The form in which Text Embeddings Inference serves classifiers: {@code {"inputs": [["text"], ["first", "second"]]}} is answered with
 * {@code [[{"score": 1.2, "label": "entailment"}, ...], ...]}, the likeliest class first.
 *
 * @see <a href="https://huggingface.github.io/text-embeddings-inference/">its API</a>
 */
public final class Predictions {

    /** Where classifiers are asked. */
    public static final String PATH = "/predict";

    /** What the server takes unless it is started with another {@code --max-client-batch-size}. */
    public static final int INPUTS_PER_REQUEST = 32;

    private static final ObjectReader JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .reader();

    private Predictions() {}

    /**
     * What a model says of one class of an input.
     *
     * @param label what it calls the class
     * @param logit how much is for it
     */
    public record Prediction(String label, double logit) {

        /** What the server writes where nobody named the classes. */
        private static final Pattern UNNAMED = Pattern.compile("LABEL_\\d{1,4}");

        /** Whether the class has a name of its own. */
        public boolean isNamed() {
            return !UNNAMED.matcher(label).matches();
        }

        private int place() {
            return Integer.parseInt(label.substring("LABEL_".length()));
        }
    }

    /** Asks for the logits of inputs of one text or two, of which the server cuts those that are too long. */
    public static ObjectNode request(List<List<String>> inputs) {
        ObjectNode request = JsonNodeFactory.instance.objectNode();
        ArrayNode all = request.putArray("inputs");
        inputs.forEach(input -> input.forEach(all.addArray()::add));
        return request.put("truncate", true).put("raw_scores", true);
    }

    /**
     * The classes of each input. Each must have exactly one list: a wrong verdict is worse than none. Classes that nobody named are in
     * their order.
     *
     * @throws IllegalArgumentException if the reply is something else; the message goes on from "the reply"
     */
    public static List<List<Prediction>> read(byte[] reply, int inputs) {
        JsonNode results = parse(reply);
        if (!results.isArray() || results.size() != inputs) {
            throw new IllegalArgumentException("holds %s where %d results should be"
                    .formatted(results.isArray() ? results.size() + " results" : "no array", inputs));
        }
        List<List<Prediction>> predictions = new ArrayList<>();
        results.forEach(result -> predictions.add(predictions(result)));
        return predictions;
    }

    private static List<Prediction> predictions(JsonNode result) {
        List<Prediction> predictions = StreamSupport.stream(result.spliterator(), false)
                .map(Predictions::prediction)
                .toList();
        if (predictions.isEmpty()) {
            throw new IllegalArgumentException("has a result without classes: '%.40s'".formatted(result));
        }
        return predictions.stream().anyMatch(Prediction::isNamed)
                ? predictions
                : predictions.stream()
                        .sorted(Comparator.comparingInt(Prediction::place))
                        .toList();
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
