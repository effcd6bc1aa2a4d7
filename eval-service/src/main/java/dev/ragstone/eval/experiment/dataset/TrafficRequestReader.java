package dev.ragstone.eval.experiment.dataset;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ragstone.service.problem.ProblemException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads a request to make a data set from live traffic, and finds all that is wrong with it. */
final class TrafficRequestReader {

    private static final Pattern WINDOW = Pattern.compile("([1-9]\\d{0,4})([mhd])");
    private static final Duration USUAL = Duration.ofDays(7);

    private final JsonNode body;
    private final List<String> violations = new ArrayList<>();

    private TrafficRequestReader(JsonNode body) {
        this.body = body;
    }

    /**
     * Reads a request.
     *
     * @throws ProblemException if the request breaks rules; it names all of them
     */
    static TrafficOrder read(@Nullable JsonNode body) {
        if (body == null || !body.isObject()) {
            throw ProblemException.invalid(List.of("the body must be a JSON object"));
        }
        return new TrafficRequestReader(body).read();
    }

    private TrafficOrder read() {
        JsonNode metric = body.path("metric");
        TrafficOrder order = new TrafficOrder(
                window(),
                metric.isTextual() ? metric.textValue() : null,
                count("worst"),
                count("disliked"),
                count("liked"));
        if ((order.worst() > 0) != metric.isTextual()) {
            violations.add("metric and worst belong together: by which metric, and how many");
        }
        if (order.worst() + order.disliked() + order.liked() == 0) {
            violations.add("at least one of worst, disliked and liked must say how many questions are wanted");
        }
        if (!violations.isEmpty()) {
            throw ProblemException.invalid(violations);
        }
        return order;
    }

    private Duration window() {
        JsonNode window = body.path("window");
        if (window.isMissingNode() || window.isNull()) {
            return USUAL;
        }
        Matcher matcher = WINDOW.matcher(window.asText());
        if (!matcher.matches()) {
            violations.add("window must be as 30m, 24h or 7d, but is '%s'".formatted(window.asText()));
            return USUAL;
        }
        long number = Long.parseLong(matcher.group(1));
        return switch (matcher.group(2)) {
            case "m" -> Duration.ofMinutes(number);
            case "h" -> Duration.ofHours(number);
            default -> Duration.ofDays(number);
        };
    }

    private int count(String member) {
        JsonNode node = body.path(member);
        if (node.isMissingNode() || node.isNull()) {
            return 0;
        }
        if (!node.isInt() || node.intValue() < 1 || node.intValue() > DataSet.MOST_CASES) {
            violations.add("%s must be a whole number from 1 to %d".formatted(member, DataSet.MOST_CASES));
        }
        return node.intValue();
    }
}
