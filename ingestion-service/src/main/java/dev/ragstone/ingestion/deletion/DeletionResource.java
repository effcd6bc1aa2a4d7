package dev.ragstone.ingestion.deletion;

import dev.ragstone.core.document.DocumentId;
import dev.ragstone.core.index.DocumentEntry;
import dev.ragstone.core.index.GenerationName;
import dev.ragstone.ingestion.flow.Generations;
import dev.ragstone.ingestion.flow.TenantTopics;
import dev.ragstone.service.access.ForAdmins;
import dev.ragstone.service.identity.IdentityResolver;
import dev.ragstone.service.problem.ProblemException;
import dev.ragstone.service.problem.ProblemType;
import io.smallrye.common.annotation.Blocking;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.apache.kafka.common.KafkaException;
import org.eclipse.microprofile.openapi.annotations.Operation;

/** Gives receipts of deletions. */
@Path("/api/v1/deletions")
@Produces(MediaType.APPLICATION_JSON)
@Blocking
@ForAdmins
public class DeletionResource {

    private static final Duration RETRY_AFTER = Duration.ofSeconds(5);

    private final Generations generations;
    private final TopicSettings settings;
    private final TenantTopics topics;
    private final IdentityResolver identities;

    DeletionResource(
            Generations generations, TopicSettings settings, TenantTopics topics, IdentityResolver identities) {
        this.generations = generations;
        this.settings = settings;
        this.topics = topics;
        this.identities = identities;
    }

    @GET
    @Path("/{id:.+}")
    @Operation(
            summary = "Receipt of a deletion",
            description = "Every place that held a copy, since when it cannot be reached there, by when it is purged.")
    public Receipt receipt(String id) {
        DocumentId document = document(id);
        DocumentEntry entry = generations
                .serving()
                .index()
                .registry()
                .findDurable(document)
                .filter(ReceiptWriter::isDeleted)
                .orElseThrow(
                        () -> new ProblemException(
                                ProblemType.NOT_FOUND,
                                "document '%s' is not deleted".formatted(id),
                                "See GET /api/v1/documents/{id} for how it stands; if it was deleted just now, ask again in a moment."));
        try {
            Map<String, String> held = ReceiptWriter.held(topics.of(document.tenant()));
            return ReceiptWriter.write(entry, inOthers(document), held, settings.of(held.keySet()));
        } catch (KafkaException e) {
            throw ProblemException.unavailable(
                    ProblemType.UNAVAILABLE, "Kafka does not say how long it keeps records.", RETRY_AFTER, e);
        }
    }

    /** The document's entries in the generations that do not serve. */
    private Map<GenerationName, Optional<DocumentEntry>> inOthers(DocumentId document) {
        GenerationName serving = generations.serving().name();
        return generations.list().stream()
                .filter(name -> !name.equals(serving))
                .collect(Collectors.toMap(
                        name -> name,
                        name -> generations.open(name).index().registry().findDurable(document)));
    }

    private DocumentId document(String id) {
        try {
            return new DocumentId(identities.current().tenant(), id);
        } catch (IllegalArgumentException e) {
            throw ProblemException.invalid(List.of(String.valueOf(e.getMessage())));
        }
    }
}
