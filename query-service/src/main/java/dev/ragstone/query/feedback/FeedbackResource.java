package dev.ragstone.query.feedback;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ragstone.events.EventJson;
import dev.ragstone.events.FeedbackEvent;
import dev.ragstone.events.FeedbackHeaders;
import dev.ragstone.service.access.ForReaders;
import dev.ragstone.service.identity.IdentityResolver;
import dev.ragstone.service.problem.ProblemException;
import dev.ragstone.service.problem.ProblemType;
import io.smallrye.common.annotation.RunOnVirtualThread;
import io.smallrye.mutiny.TimeoutException;
import io.smallrye.reactive.messaging.MutinyEmitter;
import io.smallrye.reactive.messaging.kafka.Record;
import io.smallrye.reactive.messaging.kafka.api.OutgoingKafkaRecordMetadata;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.apache.kafka.common.KafkaException;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.eclipse.microprofile.reactive.messaging.Channel;
import org.eclipse.microprofile.reactive.messaging.Message;
import org.jspecify.annotations.Nullable;

/** Feedback over HTTP; it is taken when Kafka has it. */
@Path("/api/v1/feedback")
@Consumes(MediaType.APPLICATION_JSON)
@RunOnVirtualThread
@ForReaders
@Tag(name = "Feedback")
public class FeedbackResource {

    private static final Duration LONGEST = Duration.ofSeconds(10);
    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final MutinyEmitter<Record<String, byte[]>> topic;
    private final IdentityResolver identities;

    public FeedbackResource(
            @Channel("feedback") MutinyEmitter<Record<String, byte[]>> topic, IdentityResolver identities) {
        this.topic = topic;
        this.identities = identities;
    }

    /** Takes feedback. */
    @POST
    @Operation(summary = "Say what you think of an answer")
    @RequestBody(content = @Content(schema = @Schema(implementation = FeedbackRequest.class)))
    @APIResponse(responseCode = "202", description = "It is taken")
    @APIResponse(responseCode = "400", description = "The request breaks rules; violations names all of them")
    @APIResponse(responseCode = "503", description = "It cannot be taken now; see Retry-After")
    public Response feedback(@Nullable JsonNode body) {
        FeedbackEvent feedback = FeedbackRequest.read(body, Instant.now().truncatedTo(ChronoUnit.MILLIS));
        try {
            topic.sendMessage(message(feedback, identities.current().tenant()))
                    .await()
                    .atMost(LONGEST);
        } catch (KafkaException | TimeoutException e) {
            throw ProblemException.unavailable(
                    ProblemType.UNAVAILABLE, "Feedback cannot be taken: Kafka does not answer.", RETRY_AFTER, e);
        }
        return Response.accepted().build();
    }

    /** Whoever reads it has to know whose it is: an id alone could be that of another tenant's answer. */
    private static Message<Record<String, byte[]>> message(FeedbackEvent feedback, String tenant) {
        RecordHeaders headers = new RecordHeaders();
        headers.add(FeedbackHeaders.TENANT, tenant.getBytes(StandardCharsets.UTF_8));
        return Message.of(Record.of(feedback.interactionId().toString(), EventJson.write(feedback)))
                .addMetadata(OutgoingKafkaRecordMetadata.builder()
                        .withHeaders(headers)
                        .build());
    }
}
