package dev.ragstone.stack.terminal;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** An answer of the query-service, as text for people. */
public final class AnswerText {

    private static final int WIDTH = 96;
    private static final int MAX_QUOTE = 200;
    private static final String INDENT = "  ";
    private static final String QUOTE_INDENT = "      ";

    private AnswerText() {}

    /** The question, the answer, what it rests on, and how to find its trace. */
    public static String of(String question, JsonNode response) {
        List<String> lines = new ArrayList<>();
        lines.add("Question: " + question);
        lines.add("");
        lines.addAll(WrappedText.of(answer(response), WIDTH, INDENT));
        lines.add("");
        response.path("citations").forEach(citation -> lines.addAll(citation(citation)));
        lines.add(INDENT + footer(response));
        return String.join("\n", lines);
    }

    private static String answer(JsonNode response) {
        String answer = response.path("answer").asText("");
        return answer.isBlank() ? "(no answer: " + response.path("status").asText() + ")" : answer;
    }

    private static List<String> citation(JsonNode citation) {
        List<String> lines = new ArrayList<>();
        lines.add("%s%s %s, %s (%s)"
                .formatted(
                        INDENT,
                        marker(citation),
                        citation.path("title").asText(),
                        citation.path("uri").asText(citation.path("documentId").asText()),
                        verdict(citation)));
        String quote = citation.path("quote").asText("").replaceAll("\\s+", " ").strip();
        if (!quote.isEmpty()) {
            lines.addAll(WrappedText.of('"' + shortened(quote) + '"', WIDTH, QUOTE_INDENT));
        }
        return lines;
    }

    private static String shortened(String quote) {
        return quote.length() <= MAX_QUOTE
                ? quote
                : quote.substring(0, MAX_QUOTE).stripTrailing() + "...";
    }

    private static String marker(JsonNode citation) {
        String marker = citation.path("marker").asText();
        return marker.startsWith("[") ? marker : '[' + marker + ']';
    }

    private static String verdict(JsonNode citation) {
        String verdict = citation.path("verdict").asText("UNCHECKED").toLowerCase(Locale.ROOT);
        JsonNode support = citation.path("support");
        return support.isNumber() ? String.format(Locale.ROOT, "%s, %.2f", verdict, support.asDouble()) : verdict;
    }

    private static String footer(JsonNode response) {
        return String.format(
                Locale.ROOT,
                "%s in %.0f ms by %s, trace %s",
                response.path("status").asText().toLowerCase(Locale.ROOT),
                response.path("timings").path("totalMs").asDouble(),
                response.path("model").asText("no model"),
                response.path("traceId").asText("none"));
    }
}
