package dev.ragstone.models.generation;

import dev.langchain4j.model.openai.internal.ResponseHandle;
import dev.langchain4j.model.openai.internal.chat.ChatCompletionRequest;
import dev.langchain4j.model.openai.internal.shared.StreamOptions;
import dev.ragstone.core.generation.ChatCall;
import dev.ragstone.core.generation.ChatListener;
import dev.ragstone.core.generation.ChatMessage;
import dev.ragstone.core.generation.ChatModel;
import dev.ragstone.core.generation.ChatRequest;
import io.quarkiverse.langchain4j.openai.common.QuarkusOpenAiClient;
import java.time.Duration;

/**
 * Asks a server of the OpenAI form, always for a stream. On the client of quarkus-langchain4j and not on its chat model, which
 * cannot end a call that nobody waits for.
 */
public final class OpenAiChatModel implements ChatModel {

    // The client counts in whole seconds, and takes 0 for no limit.
    private static final Duration SHORTEST = Duration.ofSeconds(1);

    private final ChatServer server;
    private final QuarkusOpenAiClient client;

    /** Connects to nobody yet. */
    public OpenAiChatModel(ChatServer server) {
        this.server = server;
        QuarkusOpenAiClient.Builder builder = QuarkusOpenAiClient.builder()
                .baseUrl(server.baseUrl().toString())
                .connectTimeout(atLeastShortest(server.connectTimeout()))
                .readTimeout(atLeastShortest(server.callTimeout()));
        if (server.apiVersion() == null) {
            builder.openAiApiKey(server.apiKey());
        } else {
            builder.azureApiKey(server.apiKey()).apiVersion(server.apiVersion());
        }
        this.client = builder.build();
    }

    @Override
    public String name() {
        return server.model();
    }

    @Override
    public ChatCall start(ChatRequest request, ChatListener listener) {
        Completion completion = new Completion(listener, new ChatRefusal(server));
        SentRequest sent = new SentRequest();
        ResponseHandle handle = sent.sending(() -> client.chatCompletion(body(request))
                .onPartialResponse(completion::chunk)
                .onComplete(completion::complete)
                .onError(completion::fail)
                .execute());
        return () -> {
            handle.cancel();
            sent.cancel();
        };
    }

    private ChatCompletionRequest body(ChatRequest request) {
        ChatCompletionRequest.Builder body = ChatCompletionRequest.builder().model(server.model()).stream(true)
                .streamOptions(StreamOptions.builder().includeUsage(true).build());
        if (server.isReasoning()) {
            body.maxCompletionTokens(request.maxTokens());
        } else {
            body.maxTokens(request.maxTokens()).temperature(request.temperature());
        }
        request.messages().forEach(message -> add(message, body));
        return body.build();
    }

    private static void add(ChatMessage message, ChatCompletionRequest.Builder body) {
        switch (message.role()) {
            case SYSTEM -> body.addSystemMessage(message.text());
            case USER -> body.addUserMessage(message.text());
            case ASSISTANT -> body.addAssistantMessage(message.text());
        }
    }

    private static Duration atLeastShortest(Duration timeout) {
        return timeout.compareTo(SHORTEST) < 0 ? SHORTEST : timeout;
    }
}
