package dev.ragstone.service.access;

import dev.ragstone.service.identity.IdentityResolver;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.StreamingOutput;
import java.nio.charset.StandardCharsets;

/** Endpoints for each role, on every kind of thread. */
@Path("/access")
@Produces(MediaType.APPLICATION_JSON)
public class AccessResource {

    private final IdentityResolver identities;

    AccessResource(IdentityResolver identities) {
        this.identities = identities;
    }

    /** On a virtual thread. */
    @GET
    @Path("/readers")
    @ForReaders
    @RunOnVirtualThread
    public WhoAmI readers() {
        return WhoAmI.of(identities.current());
    }

    /** On a worker's thread, with a body. */
    @POST
    @Path("/writers")
    @ForWriters
    @Blocking
    public WhoAmI writers(String body) {
        return WhoAmI.of(identities.current());
    }

    /** On the thread that receives requests. */
    @GET
    @Path("/writers-and-admins")
    @ForWriters
    @ForAdmins
    public WhoAmI writersAndAdmins() {
        return WhoAmI.of(identities.current());
    }

    /** Written after the method has returned. */
    @GET
    @Path("/streamed")
    @Produces(MediaType.TEXT_PLAIN)
    @ForReaders
    @RunOnVirtualThread
    public StreamingOutput streamed() {
        String tenant = identities.current().tenant();
        return out -> out.write(tenant.getBytes(StandardCharsets.UTF_8));
    }

    /** Forgotten. */
    @GET
    @Path("/undeclared")
    public WhoAmI undeclared() {
        return WhoAmI.of(identities.current());
    }
}
