package dev.ragstone.system.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How everything must be when all events have been worked on.
 *
 * @param documents the documents of which there have been events
 */
record Expectation(List<DocumentModel> documents) {

    /** How many documents the registry has in each state; states without documents are absent. */
    Map<String, Long> totals() {
        Map<String, Long> totals = new HashMap<>(Map.of("INDEXED", chunks(), "DELETED", documents.size() - chunks()));
        totals.values().removeIf(count -> count == 0);
        return totals;
    }

    /** How many chunks the index has: a document that serves has one. */
    long chunks() {
        return documents.stream().filter(document -> document.text() != null).count();
    }

    /** The texts of each document's chunks. */
    Map<String, List<String>> texts() {
        Map<String, List<String>> texts = new HashMap<>();
        documents.forEach(
                document -> texts.put(document.id(), document.text() == null ? List.of() : List.of(document.text())));
        return texts;
    }

    /** The documents of which a status says something else than it must in the end, or that have none; by their key. */
    List<String> unsettled(Map<String, JsonNode> statuses) {
        return documents.stream()
                .filter(document ->
                        !statuses.containsKey(document.key()) || !document.isSettledBy(statuses.get(document.key())))
                .map(document -> "%s, which must be %s, has %s"
                        .formatted(
                                document.key(),
                                document.text() == null ? "DELETED" : "INDEXED with " + document.version(),
                                statuses.get(document.key())))
                .toList();
    }
}
