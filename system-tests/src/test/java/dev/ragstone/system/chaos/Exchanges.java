package dev.ragstone.system.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What became of requests; several threads may tell. */
final class Exchanges {

    private final Map<String, Integer> answers = new HashMap<>();
    private final Set<String> interactions = new HashSet<>();
    private final List<String> complaints = new ArrayList<>();
    private int degraded;
    private int liked;

    /** The response to a question, from a replica of this version. */
    synchronized void answered(String version, JsonNode response) {
        if (!response.hasNonNull("interactionId")) {
            complaints.add("%s did not answer: %s".formatted(version, response));
            return;
        }
        answers.merge(version, 1, Integer::sum);
        interactions.add(response.path("interactionId").asText());
        degraded += response.path("degraded").isEmpty() ? 0 : 1;
        // Every document has one chunk.
        List<String> documents = response.path("passages").findValuesAsText("documentId");
        if (documents.size() > Set.copyOf(documents).size()) {
            complaints.add("%s held two versions of a document: %s".formatted(version, response));
        }
    }

    /** The response to a liking. */
    synchronized void liked(String version, JsonNode response) {
        if (response.path("status").isInt()) {
            complaints.add("%s did not take feedback: %s".formatted(version, response));
            return;
        }
        liked++;
    }

    /** A request that got no response. */
    synchronized void failed(String version, Exception cause) {
        complaints.add("%s did not answer: %s".formatted(version, cause));
    }

    /** How many answers there were from replicas of a version. */
    synchronized int answersOf(String version) {
        return answers.getOrDefault(version, 0);
    }

    /** The ids of all answers. */
    synchronized Set<String> interactions() {
        return Set.copyOf(interactions);
    }

    /** How many answers were made without a step. */
    synchronized int degraded() {
        return degraded;
    }

    /** How many answers were liked. */
    synchronized int liked() {
        return liked;
    }

    /** Everything that must not have been. */
    synchronized List<String> complaints() {
        return List.copyOf(complaints);
    }
}
