package dev.ragstone.service.edge;

import dev.ragstone.core.index.IndexException;
import dev.ragstone.service.identity.IdentityResolver;
import dev.ragstone.service.problem.ProblemException;
import dev.ragstone.service.problem.ProblemType;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.util.List;

/** Fails in every way a resource can fail. */
@Path("/edge")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
public class EdgeResource {

    private final IdentityResolver identities;

    /** Knows who asks. */
    public EdgeResource(IdentityResolver identities) {
        this.identities = identities;
    }

    /** Gives the body back, with the current tenant as the question. */
    @POST
    public Ask ask(@Valid @NotNull Ask ask) {
        return new Ask(identities.current().tenant(), ask.topK(), List.of(), Instant.EPOCH);
    }

    /** A result that breaks the resource's own rule. */
    @GET
    @Path("/broken-result")
    @NotNull
    public Ask brokenResult() {
        return null;
    }

    /** A problem the resource describes. */
    @GET
    @Path("/problem")
    public Ask problem() {
        throw new ProblemException(ProblemType.CONFLICT, "There are two of them.", "Take one away.");
    }

    /** The framework's own exception. */
    @GET
    @Path("/forbidden")
    public Ask forbidden() {
        throw new ForbiddenException("inner reason");
    }

    /** An index that is away. */
    @GET
    @Path("/index-away")
    public Ask indexAway() {
        throw IndexException.unavailable("qdrant-0.internal:6334 refused the connection", null);
    }

    /** An index that refuses. */
    @GET
    @Path("/index-refuses")
    public Ask indexRefuses() {
        throw IndexException.refused("vectors of collection secret have 384 dimensions", null);
    }

    /** A bug. */
    @GET
    @Path("/bug")
    public Ask bug() {
        throw new IllegalStateException("password=hunter2");
    }
}
