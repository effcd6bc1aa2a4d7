package dev.ragstone.ingestion.intake;

import dev.ragstone.core.document.DocumentContent;
import dev.ragstone.core.document.DocumentEvent;
import dev.ragstone.core.document.DocumentId;
import dev.ragstone.events.DocumentData;
import dev.ragstone.events.DocumentEventReader;
import dev.ragstone.events.MalformedEventException;
import dev.ragstone.events.SourceRecord;
import dev.ragstone.ingestion.flow.AddressRules;
import dev.ragstone.ingestion.flow.StageFailure;
import dev.ragstone.service.access.ForWriters;
import dev.ragstone.service.identity.Identity;
import dev.ragstone.service.identity.IdentityResolver;
import dev.ragstone.service.problem.ProblemException;
import dev.ragstone.service.problem.ProblemType;
import io.smallrye.common.annotation.Blocking;
import io.smallrye.mutiny.Uni;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.RequestBody;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jspecify.annotations.Nullable;

/** Publishes documents over HTTP; what is accepted is in Kafka. */
@Path("/api/v1/documents")
@Produces(MediaType.APPLICATION_JSON)
@ForWriters
public class DocumentResource {

    private final DocumentEventReader reader;
    private final DocumentPublisher publisher;
    private final RecordLimit limit;
    private final AddressRules addresses;
    private final IdentityResolver identities;

    DocumentResource(
            DocumentEventReader reader,
            DocumentPublisher publisher,
            RecordLimit limit,
            AddressRules addresses,
            IdentityResolver identities) {
        this.reader = reader;
        this.publisher = publisher;
        this.limit = limit;
        this.addresses = addresses;
        this.identities = identities;
    }

    @POST
    @Consumes(MediaType.APPLICATION_JSON)
    @Operation(summary = "Publish a document", description = "Creates a document or replaces it by a newer version.")
    @RequestBody(content = @Content(schema = @Schema(implementation = DocumentData.class)))
    @APIResponse(
            responseCode = "202",
            description = "The event is in Kafka",
            content = @Content(schema = @Schema(implementation = Accepted.class)))
    public Uni<Response> publish(byte[] body) {
        return publish(readData(limit.require(body)));
    }

    @POST
    @Consumes(MediaType.MULTIPART_FORM_DATA)
    @Blocking
    @Operation(summary = "Upload a document", description = "Publishes a file; its name is the id unless one is given.")
    public Uni<Response> upload(
            @RestForm("file") @Nullable FileUpload file,
            @RestForm @Nullable String id,
            @RestForm @Nullable String title,
            @RestForm @Nullable String uri) {
        String tenant = identities.current().tenant();
        return publish(DocumentUpload.read(tenant, file, id, title, uri));
    }

    @DELETE
    @Path("/{id:.+}")
    @Operation(summary = "Delete a document", description = "Deletes every version published before this request.")
    @APIResponse(
            responseCode = "202",
            description = "The deletion is in Kafka",
            content = @Content(schema = @Schema(implementation = Accepted.class)))
    public Uni<Response> delete(String id) {
        DocumentId document = document(identities.current().tenant(), id);
        return publisher.publish(document, null, Instant.now()).replaceWith(() -> accepted(document, null));
    }

    private Uni<Response> publish(DocumentData data) {
        Identity identity = identities.current();
        if (data.tenant() != null && !data.tenant().equals(identity.tenant())) {
            throw new ProblemException(
                    ProblemType.FORBIDDEN,
                    "you are not of tenant '%s'".formatted(data.tenant()),
                    "Leave 'tenant' out, or authenticate as one of that tenant.");
        }
        DocumentData owned = data.toBuilder().tenant(identity.tenant()).build();
        Instant now = Instant.now().truncatedTo(ChronoUnit.MILLIS);
        byte[] value = limit.require(owned.toJson());
        DocumentEvent.Upserted event = validate(owned, value, now);
        return publisher
                .publish(event.id(), value, now)
                .onFailure()
                .transform(limit::publishing)
                .replaceWith(
                        () -> accepted(event.id(), event.revision().version().number()));
    }

    private DocumentData readData(byte[] body) {
        try {
            return reader.readData(body);
        } catch (MalformedEventException e) {
            throw ProblemException.invalid(e.violations());
        }
    }

    /** The same reading that the event will meet behind Kafka, so that nothing is accepted that would be a dead letter. */
    private DocumentEvent.Upserted validate(DocumentData data, byte[] value, Instant timestamp) {
        String key = data.tenant() + "/" + data.id();
        SourceRecord asPublished = new SourceRecord(key, value, Map.of(), timestamp.toEpochMilli(), 0, 0);
        try {
            DocumentEvent.Upserted event = (DocumentEvent.Upserted) reader.read(asPublished);
            if (event.content() instanceof DocumentContent.Reference reference) {
                addresses.require(reference.uri());
            }
            return event;
        } catch (MalformedEventException e) {
            throw ProblemException.invalid(e.violations());
        } catch (StageFailure e) {
            throw ProblemException.invalid(List.of(String.valueOf(e.getMessage())));
        }
    }

    private static DocumentId document(String tenant, String id) {
        try {
            return new DocumentId(tenant, id);
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid(List.of(String.valueOf(e.getMessage())));
        }
    }

    private static Response accepted(DocumentId document, @Nullable Long version) {
        String path = URLEncoder.encode(document.value(), StandardCharsets.UTF_8)
                .replace("+", "%20")
                .replace("%2F", "/");
        String statusUrl = "/api/v1/documents/" + path;
        return Response.accepted(new Accepted(document.tenant(), document.value(), version, statusUrl))
                .location(URI.create(statusUrl))
                .build();
    }
}
