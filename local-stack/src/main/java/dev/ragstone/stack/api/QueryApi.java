package dev.ragstone.stack.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.ragstone.stack.api.JsonHttp.Response;
import dev.ragstone.stack.process.StackFailure;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/** The query-service: answers to questions. */
public final class QueryApi {

    private final JsonHttp http;
    private final URI base;

    /**
     * @param base its interface, ending with a slash
     * @param key the key or token that is sent along; null: none
     */
    public QueryApi(URI base, @Nullable String key) {
        this.base = base;
        this.http = new JsonHttp(key);
    }

    /**
     * The response to a question, as it came.
     *
     * @throws StackFailure if there is none
     */
    public JsonNode ask(String question) {
        URI uri = base.resolve("api/v1/query");
        Response response = http.post(uri, JsonNodeFactory.instance.objectNode().put("question", question));
        if (response.status() != 200) {
            throw new StackFailure("%s: %s".formatted(uri, response.problem()));
        }
        return response.body();
    }
}
