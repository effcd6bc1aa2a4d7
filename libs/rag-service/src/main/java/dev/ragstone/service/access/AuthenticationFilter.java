package dev.ragstone.service.access;

import dev.ragstone.service.identity.AuthConfig;
import dev.ragstone.service.identity.AuthMode;
import dev.ragstone.service.identity.Authenticator;
import dev.ragstone.service.identity.Credentials;
import dev.ragstone.service.identity.IdentityResolver;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import io.vertx.ext.web.RoutingContext;
import jakarta.ws.rs.Priorities;
import java.net.InetAddress;
import java.net.UnknownHostException;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/** Finds out who makes a request before anything else is done with it, even before it is known what is asked for. */
public class AuthenticationFilter {

    private final boolean open;
    private final Authenticator authenticator;
    private final IdentityResolver identities;

    AuthenticationFilter(AuthConfig config, Authenticator authenticator, IdentityResolver identities) {
        this.open = config.mode() == AuthMode.NONE;
        this.authenticator = authenticator;
        this.identities = identities;
    }

    /** Keeps who makes the request, or ends it. */
    @ServerRequestFilter(preMatching = true, nonBlocking = true, priority = Priorities.AUTHENTICATION)
    public @Nullable Uni<Void> authenticate(RoutingContext routing) {
        if (open) {
            return null;
        }
        return authenticator
                .authenticate(credentials(routing.request()))
                .invoke(identity -> identities.remember(routing, identity))
                .replaceWithVoid();
    }

    private static Credentials credentials(HttpServerRequest request) {
        return new Credentials(
                request.headers()::getAll, source(request.connection().remoteAddress()));
    }

    /** The connection's own address: that of the request may come from headers. */
    private static @Nullable InetAddress source(@Nullable SocketAddress address) {
        String figures = address == null ? null : address.hostAddress();
        try {
            return figures == null ? null : InetAddress.getByName(figures);
        } catch (UnknownHostException e) {
            throw new IllegalStateException("a connection's address is in figures, but is " + figures, e);
        }
    }
}
