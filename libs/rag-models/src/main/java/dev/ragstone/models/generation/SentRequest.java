package dev.ragstone.models.generation;

import io.vertx.core.http.HttpClientRequest;
import java.util.function.Supplier;
import org.jboss.resteasy.reactive.client.impl.ClientRequestContextImpl;
import org.jboss.resteasy.reactive.client.impl.RestClientRequestContext;
import org.jboss.resteasy.reactive.client.spi.ResteasyReactiveClientRequestContext;
import org.jspecify.annotations.Nullable;

/**
 * A request on its way, to be given up before its response begins: the client does that only when the response is there, and a
 * model that thinks for a minute would do so for nobody. The client hands its requests to filters alone, on the thread that
 * sends, which is how a request finds its caller.
 */
final class SentRequest {

    private static final ThreadLocal<SentRequest> BEING_SENT = new ThreadLocal<>();

    private volatile @Nullable RestClientRequestContext context;

    /** Sends; the filter meets the request within. */
    <T> T sending(Supplier<T> send) {
        BEING_SENT.set(this);
        try {
            return send.get();
        } finally {
            BEING_SENT.remove();
        }
    }

    /** The request that this thread sends goes out. */
    static void goesOut(ResteasyReactiveClientRequestContext request) {
        SentRequest sent = BEING_SENT.get();
        if (sent != null && request instanceof ClientRequestContextImpl known) {
            sent.context = known.getRestClientRequestContext();
        }
    }

    /** Gives it up. */
    void cancel() {
        RestClientRequestContext known = context;
        HttpClientRequest request = known == null ? null : known.getHttpClientRequest();
        if (request != null) {
            request.reset();
        }
    }
}
