package dev.ragstone.ingestion;

import dev.ragstone.core.document.DocumentEvent;
import dev.ragstone.core.document.DocumentId;
import dev.ragstone.core.index.DocumentEntry;
import dev.ragstone.core.index.GenerationName;
import dev.ragstone.core.index.GenerationRoles;
import dev.ragstone.core.index.IndexException;
import dev.ragstone.ingestion.flow.EventApplier;
import dev.ragstone.ingestion.flow.EventApplier.Result;
import dev.ragstone.ingestion.flow.Generations;
import dev.ragstone.ingestion.flow.Rejection;
import dev.ragstone.ingestion.flow.Turn;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Applies live events to the generation that serves and, while a swap is under way, to the one that is about to. The roles
 * are looked at again afterwards, so that what counts as indexed is in whatever serves by then.
 */
@Singleton
class GenerationWriter {

    private static final Logger LOG = Logger.getLogger(GenerationWriter.class);

    private final Generations generations;
    private final EventApplier applier;
    private final RetryPolicy retries;

    GenerationWriter(Generations generations, EventApplier applier, RetryPolicy retries) {
        this.generations = generations;
        this.applier = applier;
        this.retries = retries;
    }

    /** How the event ended in the generation that serves. */
    Result apply(DocumentEvent event, Turn turn) {
        Map<GenerationName, Result> results = new HashMap<>();
        RetryPolicy.Tries tries = retries.begin(event.id());
        while (true) {
            try {
                generations.serving();
                GenerationRoles roles = generations.roles();
                boolean complete = true;
                for (GenerationName name : roles.written()) {
                    if (!results.containsKey(name)) {
                        results.put(name, apply(name, roles, event, turn));
                        complete = false;
                    }
                }
                Result result = results.get(roles.serving());
                if (complete && result != null) {
                    return result;
                }
            } catch (IndexException e) {
                tries.waitForIndex(e);
            }
        }
    }

    /** Records in the serving generation that an event failed. */
    DocumentEntry fail(DocumentId document, @Nullable DocumentEvent event, Rejection rejection) {
        RetryPolicy.Tries tries = retries.begin(document);
        while (true) {
            try {
                return generations.serving().fail(document, event, rejection);
            } catch (IndexException e) {
                tries.waitForIndex(e);
            }
        }
    }

    /** Whether events wait for an index that is away. */
    boolean isStalled() {
        return applier.isStalled();
    }

    private Result apply(GenerationName name, GenerationRoles roles, DocumentEvent event, Turn turn) {
        Result result = applier.apply(generations.open(name), event, turn);
        if (result instanceof Result.Rejected rejected && name.equals(roles.joining())) {
            LOG.warnf(
                    "Generation %s cannot take %s (%s) and does not come to serve: %s",
                    name,
                    event.id(),
                    rejected.rejection().stage().label(),
                    rejected.rejection().reason());
            generations.leave();
        }
        return result;
    }
}
