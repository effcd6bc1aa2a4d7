package dev.ragstone.ingestion;

import dev.ragstone.core.document.DocumentId;
import dev.ragstone.core.index.DocumentEntry;
import dev.ragstone.core.index.DocumentRegistry;
import dev.ragstone.core.index.DocumentState;
import dev.ragstone.core.index.IndexException;
import dev.ragstone.ingestion.flow.Generations;
import dev.ragstone.ingestion.flow.StatusPublisher;
import dev.ragstone.ingestion.status.StatusTopic;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Tells the status topic how a document stands, and sees to it that the last word there is the registry's. A process that
 * was halted between the entry and its status would otherwise put an old status behind the newer one of its successor,
 * and nobody would ever correct it.
 */
@ApplicationScoped
class StatusReport implements StatusPublisher {

    private final Consumer<DocumentEntry> topic;
    private final Supplier<DocumentRegistry> registry;
    private final RetryPolicy retries;

    @Inject
    StatusReport(StatusTopic topic, Generations generations, RetryPolicy retries) {
        this(topic::publish, () -> generations.serving().index().registry(), retries);
    }

    /**
     * @param topic returns when the broker has the status of the entry
     * @param registry that of the generation that serves
     */
    StatusReport(Consumer<DocumentEntry> topic, Supplier<DocumentRegistry> registry, RetryPolicy retries) {
        this.topic = topic;
        this.registry = registry;
        this.retries = retries;
    }

    @Override
    public void publish(DocumentEntry entry) {
        Optional<DocumentEntry> next = Optional.of(entry);
        while (next.isPresent()) {
            DocumentEntry told = next.get();
            topic.accept(told);
            next = newest(told.id()).filter(newest -> isToBeTold(newest, told));
        }
    }

    /** Whoever has only begun will tell the end. */
    private static boolean isToBeTold(DocumentEntry newest, DocumentEntry told) {
        return !newest.equals(told) && newest.status().state() != DocumentState.RECEIVED;
    }

    private Optional<DocumentEntry> newest(DocumentId document) {
        RetryPolicy.Tries tries = retries.begin(document);
        while (true) {
            try {
                return registry.get().findDurable(document);
            } catch (IndexException e) {
                tries.waitForIndex(e);
            }
        }
    }
}
