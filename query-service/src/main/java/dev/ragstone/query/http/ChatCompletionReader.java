package dev.ragstone.query.http;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.ragstone.service.identity.Identity;
import dev.ragstone.service.problem.ProblemException;
import dev.ragstone.service.problem.ProblemType;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads a request in the form of OpenAI's chat completions. Its last message is the question, those before are the conversation,
 * and the member {@code ragstone} may say what else a question can. Members that would change the form of the answer are refused;
 * those that tune a model are ignored, since the routes are tuned by whoever runs the service.
 */
final class ChatCompletionReader {

    /** The model that clients name. */
    static final String MODEL = "ragstone";

    private static final List<String> UNSUPPORTED =
            List.of("tools", "functions", "audio", "prediction", "web_search_options");
    private static final List<String> QUESTION_MEMBERS =
            List.of("topK", "candidates", "mode", "rerank", "filters", "explain", "documentId", "tenant");

    private final RequestReader reader;

    ChatCompletionReader(RequestReader reader) {
        this.reader = reader;
    }

    /**
     * Reads a body.
     *
     * @throws ProblemException if it asks for what there is not, or with all it violates
     */
    ChatCompletionCall read(@Nullable JsonNode body, Identity identity) {
        Violations violations = new Violations();
        if (body == null || !body.isObject()) {
            violations.add("", "the body must be a JSON object with a model and messages");
            violations.throwIfAny();
            throw new IllegalStateException("a violation was noted");
        }
        Members members = new Members(body, violations);
        requireModel(members.text("model"));
        refuseWhatIsMissing(members, violations);
        ObjectNode question = question(members, violations);
        boolean stream = members.flag("stream", false);
        JsonNode options = members.get("stream_options");
        boolean isUsageWanted = options != null && options.path("include_usage").asBoolean(false);
        violations.throwIfAny();
        QueryCall call = reader.read(question, identity);
        return new ChatCompletionCall(new QueryCall(call.question(), call.filters(), stream), isUsageWanted);
    }

    /**
     * Returns if {@code model} is the one there is, or none is named.
     *
     * @throws ProblemException if it is another
     */
    static void requireModel(@Nullable String model) {
        if (model != null && !model.equals(MODEL)) {
            throw new ProblemException(
                    ProblemType.NOT_FOUND,
                    "There is no model '%s'.".formatted(model),
                    "Name the model '%s'; which language model answers is decided by the service.".formatted(MODEL));
        }
    }

    private static void refuseWhatIsMissing(Members members, Violations violations) {
        for (String name : UNSUPPORTED) {
            JsonNode value = members.get(name);
            if (value != null && !value.isEmpty()) {
                violations.add("", "%s is not supported: answers are texts from the documents".formatted(name));
            }
        }
        members.integer("n", 1, 1, 1);
        if (members.flag("logprobs", false)) {
            violations.add("", "logprobs is not supported");
        }
        JsonNode format = members.get("response_format");
        if (format != null && !format.path("type").asText("text").equals("text")) {
            violations.add("", "response_format must be of type text: answers are sentences with citations");
        }
        JsonNode stop = members.get("stop");
        if (stop != null && (stop.isTextual() || !stop.isEmpty())) {
            violations.add("", "stop is not supported: an answer cut off could lose its citation");
        }
        JsonNode modalities = members.get("modalities");
        if (modalities != null && modalities.toString().contains("audio")) {
            violations.add("", "modalities must be text");
        }
    }

    private static ObjectNode question(Members members, Violations violations) {
        ObjectNode question = JsonNodeFactory.instance.objectNode();
        JsonNode extension = members.get("ragstone");
        if (extension != null) {
            QUESTION_MEMBERS.stream().filter(extension::has).forEach(name -> question.set(name, extension.get(name)));
        }
        JsonNode messages = members.get("messages");
        if (messages == null || !messages.isArray() || messages.isEmpty()) {
            violations.add("", "messages must be an array with the question as the last");
            return question;
        }
        ArrayNode conversation = question.putArray("conversation");
        for (int i = 0; i < messages.size(); i++) {
            JsonNode message = messages.get(i);
            String name = "messages[%d]".formatted(i);
            String text = text(message.path("content"), name, violations);
            boolean isLast = i == messages.size() - 1;
            String role = role(message.path("role").asText(), name, violations);
            if (!isLast) {
                conversation.addObject().put("role", role).put("content", text);
            } else if (role.equals("user")) {
                question.put("question", text);
            } else {
                violations.add("", "%s must be of role user: it is the question".formatted(name));
            }
        }
        return question;
    }

    private static String role(String role, String name, Violations violations) {
        return switch (role) {
            case "user", "assistant", "system" -> role;
            case "developer" -> "system";
            default ->
                violations.add(
                        "user",
                        "%s must be of role system, developer, user or assistant, but is of '%s'"
                                .formatted(name, role));
        };
    }

    /** A text, or the texts of the parts it comes in. */
    private static String text(JsonNode content, String name, Violations violations) {
        if (content.isTextual()) {
            return content.textValue();
        }
        if (!content.isArray()) {
            return violations.add("", "%s must have a text as its content".formatted(name));
        }
        StringBuilder text = new StringBuilder();
        for (JsonNode part : content) {
            if (part.path("type").asText().equals("text") && part.path("text").isTextual()) {
                text.append(text.isEmpty() ? "" : "\n").append(part.path("text").textValue());
            } else {
                violations.add(
                        "",
                        "%s has a part of type '%s'; only text is read"
                                .formatted(name, part.path("type").asText()));
            }
        }
        return text.toString();
    }
}
