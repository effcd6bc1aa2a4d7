package dev.ragstone.models.reranking;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The forms in which servers take a question with passages, and give the scores. */
public enum RerankForm {
    /**
     * Text Embeddings Inference of Hugging Face. It takes 32 texts at a time unless it is started with another
     * {@code --max-client-batch-size}, and serves the one model it was started with. Its score is the logit.
     *
     * @see <a href="https://huggingface.github.io/text-embeddings-inference/">its API</a>
     */
    TEI("/rerank", "score", 32) {
        @Override
        ObjectNode request(@Nullable String model, String question, List<String> passages) {
            ObjectNode request = object().put("query", question);
            passages.forEach(request.putArray("texts")::add);
            return request.put("truncate", true).put("raw_scores", true);
        }

        @Override
        JsonNode results(JsonNode reply) {
            return reply;
        }
    },
    /**
     * Cohere, version 2; also its models on other clouds. Its score is 0 to 1.
     *
     * @see <a href="https://docs.cohere.com/reference/rerank">its API</a>
     */
    COHERE("/v2/rerank", "relevance_score", 1000) {
        @Override
        ObjectNode request(@Nullable String model, String question, List<String> passages) {
            return documents(model, question, passages);
        }

        @Override
        JsonNode results(JsonNode reply) {
            return reply.path("results");
        }
    },
    /**
     * Jina AI; vLLM, LocalAI and many gateways speak it as well. What its score is depends on the model.
     *
     * @see <a href="https://api.jina.ai/redoc">its API</a>
     */
    JINA("/v1/rerank", "relevance_score", 1000) {
        @Override
        ObjectNode request(@Nullable String model, String question, List<String> passages) {
            return documents(model, question, passages).put("return_documents", false);
        }

        @Override
        JsonNode results(JsonNode reply) {
            return reply.path("results");
        }
    };

    private final String path;
    private final String scoreName;
    private final int passagesPerRequest;

    RerankForm(String path, String scoreName, int passagesPerRequest) {
        this.path = path;
        this.scoreName = scoreName;
        this.passagesPerRequest = passagesPerRequest;
    }

    /** The body of a request for the scores of all the passages. */
    abstract ObjectNode request(@Nullable String model, String question, List<String> passages);

    /** The array of results in a reply, each with an {@code index} and a score; something else if there is none. */
    abstract JsonNode results(JsonNode reply);

    /** Where the server takes requests. */
    String path() {
        return path;
    }

    /** What a result calls its score. */
    String scoreName() {
        return scoreName;
    }

    /** How many passages one request may hold. */
    int passagesPerRequest() {
        return passagesPerRequest;
    }

    /** Whether a request has to name a model. */
    boolean needsModel() {
        return this != TEI;
    }

    private static ObjectNode documents(@Nullable String model, String question, List<String> passages) {
        ObjectNode request = object().put("model", model).put("query", question);
        passages.forEach(request.putArray("documents")::add);
        return request.put("top_n", passages.size());
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
