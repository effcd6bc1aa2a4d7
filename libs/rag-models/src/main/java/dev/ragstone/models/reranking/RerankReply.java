package dev.ragstone.models.reranking;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.ragstone.core.score.RerankScore;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;

/** Reads the scores of a reply. Each passage must have exactly one: a wrong score is worse than none. */
final class RerankReply {

    private static final ObjectReader JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .reader();

    private RerankReply() {}

    /**
     * The scores in the order of the passages.
     *
     * @param passages how many were sent
     * @throws MalformedReplyException if the reply is something else; the message says what
     */
    static List<RerankScore> read(byte[] reply, RerankForm form, int passages) throws MalformedReplyException {
        JsonNode results = form.results(parse(reply));
        if (!results.isArray() || results.size() != passages) {
            throw new MalformedReplyException("holds %s where %d results should be"
                    .formatted(results.isArray() ? results.size() + " results" : "no array", passages));
        }
        RerankScore[] scores = new RerankScore[passages];
        for (JsonNode result : results) {
            int index = index(result, passages);
            if (scores[index] != null) {
                throw new MalformedReplyException("has two results for passage " + index);
            }
            scores[index] = score(result, form.scoreName(), index);
        }
        return Arrays.asList(scores);
    }

    private static JsonNode parse(byte[] reply) throws MalformedReplyException {
        try {
            return JSON.readTree(reply);
        } catch (JacksonException e) {
            throw new MalformedReplyException("is no JSON: " + e.getOriginalMessage());
        } catch (IOException e) {
            throw new MalformedReplyException("cannot be read: " + e.getMessage());
        }
    }

    private static int index(JsonNode result, int passages) throws MalformedReplyException {
        JsonNode index = result.path("index");
        if (!index.isInt() || index.intValue() < 0 || index.intValue() >= passages) {
            throw new MalformedReplyException(
                    "has a result whose index is not 0 to %d, but '%s'".formatted(passages - 1, excerpt(index)));
        }
        return index.intValue();
    }

    private static RerankScore score(JsonNode result, String name, int index) throws MalformedReplyException {
        JsonNode score = result.path(name);
        if (!score.isNumber() || !Double.isFinite(score.doubleValue())) {
            throw new MalformedReplyException(
                    "has for passage %d no finite number as %s, but '%s'".formatted(index, name, excerpt(score)));
        }
        return new RerankScore(score.doubleValue());
    }

    private static String excerpt(JsonNode node) {
        return "%.40s".formatted(node);
    }
}
