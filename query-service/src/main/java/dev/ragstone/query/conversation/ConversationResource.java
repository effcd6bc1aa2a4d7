package dev.ragstone.query.conversation;

import dev.ragstone.core.index.Scope;
import dev.ragstone.service.access.ForReaders;
import dev.ragstone.service.identity.Identity;
import dev.ragstone.service.identity.IdentityResolver;
import dev.ragstone.service.problem.ProblemException;
import dev.ragstone.service.problem.ProblemType;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.List;
import java.util.function.Supplier;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;

/** Conversations that are kept here, each seen by the reader who began it and nobody else. */
@Path("/api/v1/conversations/{id}")
@RunOnVirtualThread
@ForReaders
@Tag(name = "Conversations")
public class ConversationResource {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final ConversationStore store;
    private final IdentityResolver identities;

    public ConversationResource(ConversationStore store, IdentityResolver identities) {
        this.store = store;
        this.identities = identities;
    }

    /** What was said. */
    @GET
    @Produces(MediaType.APPLICATION_JSON)
    @Operation(summary = "What was said in a conversation, oldest first")
    @APIResponse(
            responseCode = "200",
            description = "Questions and answers that are kept",
            content = @Content(schema = @Schema(implementation = ConversationResponse.class)))
    @APIResponse(responseCode = "404", description = "The caller has no such conversation, or not any more")
    @APIResponse(responseCode = "503", description = "Conversations cannot be reached; see Retry-After")
    public ConversationResponse conversation(@PathParam("id") String id) {
        List<Exchange> exchanges = reached(() -> store.read(key(id)));
        if (exchanges.isEmpty()) {
            throw absent(id);
        }
        return ConversationResponse.of(id, exchanges);
    }

    /** Forgets it. */
    @DELETE
    @Operation(summary = "Forget a conversation")
    @APIResponse(responseCode = "204", description = "It is forgotten")
    @APIResponse(responseCode = "404", description = "The caller has no such conversation, or not any more")
    @APIResponse(responseCode = "503", description = "Conversations cannot be reached; see Retry-After")
    public void forget(@PathParam("id") String id) {
        if (!reached(() -> store.forget(key(id)))) {
            throw absent(id);
        }
    }

    private ConversationKey key(String id) {
        Identity identity = identities.current();
        return ConversationKey.of(new Scope(identity.tenant(), identity.principals()), id);
    }

    private static ProblemException absent(String id) {
        return new ProblemException(
                ProblemType.NOT_FOUND,
                "There is no conversation '%s'.".formatted(id),
                "A question with this conversationId begins it.");
    }

    private static <T> T reached(Supplier<T> work) {
        try {
            return work.get();
        } catch (ConversationStoreException e) {
            throw ProblemException.unavailable(
                    ProblemType.UNAVAILABLE, "Conversations cannot be reached.", RETRY_AFTER, e);
        }
    }
}
