package dev.ragstone.service.identity;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Tells who makes the current request. */
@Singleton
public class IdentityResolver {

    private static final String KEY = Identity.class.getName();

    private final @Nullable Identity everybody;
    private final CurrentVertxRequest requests;

    /** A resolver of the configured mode. */
    public IdentityResolver(AuthConfig config, CurrentVertxRequest requests) {
        this.everybody = config.mode() == AuthMode.NONE ? Identity.everybody() : null;
        this.requests = requests;
    }

    /**
     * Who makes the current request.
     *
     * @throws IllegalStateException if there is no request, unless the mode is {@code none}
     */
    public Identity current() {
        if (everybody != null) {
            return everybody;
        }
        RoutingContext request = requests.getCurrent();
        Identity identity = request == null ? null : request.get(KEY);
        if (identity == null) {
            throw new IllegalStateException("nobody is known here: a caller is known during their request only");
        }
        return identity;
    }

    /** Keeps who makes a request, for as long as the request lasts. */
    public void remember(RoutingContext request, Identity identity) {
        request.put(KEY, identity);
    }
}
