package dev.ragstone.query.http;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;

/**
 * Makes requests of callers who want to see what is not theirs: filters that try to widen the search, names and ids of other
 * tenants in every place that takes a text, headers that a proxy failed to strip.
 */
final class HostileRequests {

    /** Names that are like each other, and such as would break a query or a pattern that they were pasted into. */
    static final List<String> TENANTS = List.of(
            "acme",
            "ACME",
            "acme ",
            "acme2",
            "acm",
            "globex",
            "acme OR globex",
            "*",
            "acme*",
            "?cme",
            "tenant:acme",
            "\"acme\"",
            "acme\\",
            "' OR 1=1 --",
            "{\"tenant\":\"acme\"}",
            "[* TO *]",
            "acmé",
            "acme\u200B",
            "..",
            "null");

    static final List<String> GROUPS = List.of("hr", "board", "*", "HR", "hr,board", "group:hr");

    private static final List<String> FIELDS = List.of(
            "metadata.secret",
            "metadata.tenant",
            "metadata._tenant",
            "metadata.acl",
            "metadata.year",
            "metadata.department",
            "metadata.*",
            "metadata.secret\"] || true",
            "metadata.a.b",
            "tenant",
            "acl",
            "language",
            "documentId",
            "");

    private static final int DEEPEST = 12;

    private final ObjectMapper json = new ObjectMapper();
    private final RandomGenerator random;

    HostileRequests(RandomGenerator random) {
        this.random = random;
    }

    /**
     * A request as it leaves the proxy.
     *
     * @param tenant whose the caller is
     * @param headers what the proxy says, and what it failed to strip
     * @param body what the caller sends
     */
    record HostileRequest(String tenant, Map<String, List<String>> headers, ObjectNode body) {}

    HostileRequest next() {
        String tenant = pick(TENANTS);
        Map<String, List<String>> headers = new HashMap<>();
        headers.put("X-Ragstone-Tenant", values(tenant));
        headers.put("X-Ragstone-User", List.of(pick(List.of("ada", "bob", "*", "user:ada"))));
        headers.put("X-Ragstone-Groups", values(pick(GROUPS)));
        headers.put("X-Forwarded-Tenant", List.of(pick(TENANTS)));
        return new HostileRequest(tenant, headers, body());
    }

    private ObjectNode body() {
        ObjectNode body = json.createObjectNode();
        body.put("question", "leave secret " + pick(TENANTS) + " " + random.nextInt(10));
        body.put("topK", 1 + random.nextInt(100));
        body.put("candidates", 1 + random.nextInt(200));
        body.put("mode", pick(List.of("hybrid", "dense", "lexical")));
        if (random.nextInt(4) > 0) {
            body.set("filters", filter(1));
        }
        if (random.nextInt(20) == 0) {
            body.put("tenant", pick(TENANTS));
        }
        if (random.nextInt(5) == 0) {
            body.put("explain", true);
            body.put("documentId", pick(List.of("doc/1", "../globex/doc/1", "globex/doc/1", "/doc/1", "%2e%2e/doc/1")));
        }
        body.put("scope", pick(TENANTS));
        body.putArray("principals").add("*").add("group:board");
        return body;
    }

    /** One time in a hundred a client's own value comes beside that of the proxy. */
    private List<String> values(String own) {
        List<String> values = new ArrayList<>(List.of(own));
        if (random.nextInt(100) == 0) {
            values.add(random.nextInt(2), pick(TENANTS));
        }
        return values;
    }

    private ObjectNode filter(int depth) {
        ObjectNode filter = json.createObjectNode();
        switch (depth >= DEEPEST ? 0 : random.nextInt(7)) {
            case 1 -> filter.set("not", filter(depth + 1));
            case 2 -> filter.set("or", several(depth));
            case 3 -> filter.set("and", several(depth));
            case 4 -> filter.putArray("or");
            default -> condition(filter);
        }
        return filter;
    }

    private ArrayNode several(int depth) {
        ArrayNode filters = json.createArrayNode();
        for (int i = random.nextInt(4); i >= 0; i--) {
            filters.add(filter(depth + 1));
        }
        return filters;
    }

    private void condition(ObjectNode filter) {
        // Names that nothing can be filtered by are refused; most requests are to get as far as the index.
        String field = random.nextInt(30) == 0 ? pick(FIELDS) : FIELDS.get(random.nextInt(9));
        switch (random.nextInt(5)) {
            case 0 -> filter.put(field, pick(TENANTS));
            case 1 ->
                filter.putArray(field).add(pick(TENANTS)).add("*").add(true).add(random.nextInt(3000));
            case 2 -> filter.putObject(field).put("exists", random.nextBoolean());
            case 3 -> filter.putObject(field).put("gte", -1e308).put("lte", 1e308);
            default -> filter.putObject(field).put("lt", "9999-12-31T23:59:59Z");
        }
    }

    private <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
