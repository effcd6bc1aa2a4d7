package dev.ragstone.models.generation;

import io.quarkiverse.langchain4j.openai.common.OpenAiRestApi;
import org.eclipse.microprofile.rest.client.RestClientBuilder;
import org.eclipse.microprofile.rest.client.spi.RestClientListener;
import org.jboss.resteasy.reactive.client.spi.ResteasyReactiveClientRequestContext;
import org.jboss.resteasy.reactive.client.spi.ResteasyReactiveClientRequestFilter;

/** Puts our filters into the client, which has no other place for them. Found by the service loader. */
public final class ChatClientListener implements RestClientListener {

    /** For the service loader. */
    public ChatClientListener() {}

    @Override
    public void onNewClient(Class<?> client, RestClientBuilder builder) {
        if (client == OpenAiRestApi.class) {
            builder.register(new RetryAfterFilter());
            builder.register(new SendingFilter());
        }
    }

    private static final class SendingFilter implements ResteasyReactiveClientRequestFilter {

        @Override
        public void filter(ResteasyReactiveClientRequestContext request) {
            SentRequest.goesOut(request);
        }
    }
}
