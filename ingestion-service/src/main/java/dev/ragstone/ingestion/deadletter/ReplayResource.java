package dev.ragstone.ingestion.deadletter;

import dev.ragstone.ingestion.flow.Stage;
import dev.ragstone.service.access.ForAdmins;
import dev.ragstone.service.identity.IdentityResolver;
import dev.ragstone.service.problem.ProblemException;
import dev.ragstone.service.problem.ProblemType;
import io.smallrye.common.annotation.Blocking;
import jakarta.validation.Valid;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.apache.kafka.common.KafkaException;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;

/** Publishes dead letters again over HTTP. For administrators of a tenant, and the letters of that tenant. */
@Path("/api/v1/dlq")
@Produces(MediaType.APPLICATION_JSON)
@Consumes(MediaType.APPLICATION_JSON)
@Blocking
@ForAdmins
public class ReplayResource {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final DeadLetterReplay replay;
    private final IdentityResolver identities;

    ReplayResource(DeadLetterReplay replay, IdentityResolver identities) {
        this.replay = replay;
        this.identities = identities;
    }

    @POST
    @Path("/replay")
    @Operation(
            summary = "Publish dead letters again",
            description = "As they came, with their timestamps; a dry run counts them only.")
    public ReplayReport replay(@Nullable @Valid ReplayRequest body) {
        ReplayRequest request = body == null ? new ReplayRequest(null, null, null, null, null, null, null, null) : body;
        String tenant = tenant(request);
        requireStage(request.stage());
        TopicRange range = range(request.after());
        try {
            return replay.run(tenant, request, range);
        } catch (KafkaException e) {
            throw ProblemException.unavailable(
                    ProblemType.UNAVAILABLE, "The dead letters cannot be read or published now.", RETRY_AFTER, e);
        }
    }

    private String tenant(ReplayRequest request) {
        String tenant = identities.current().tenant();
        if (request.tenant() != null && !request.tenant().equals(tenant)) {
            throw new ProblemException(
                    ProblemType.FORBIDDEN,
                    "you are not of tenant '%s'".formatted(request.tenant()),
                    "Leave 'tenant' out, or authenticate as one of that tenant.");
        }
        return tenant;
    }

    private static void requireStage(@Nullable String stage) {
        List<String> known = Arrays.stream(Stage.values()).map(Stage::label).toList();
        if (stage != null && !known.contains(stage)) {
            throw ProblemException.invalid(
                    List.of("stage must be one of %s, but is '%s'".formatted(String.join(", ", known), stage)));
        }
    }

    private static @Nullable TopicRange range(@Nullable String after) {
        try {
            return after == null ? null : TopicRange.parse(after);
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid(List.of(String.valueOf(e.getMessage())));
        }
    }
}
