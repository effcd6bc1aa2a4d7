package dev.ragstone.query.conversation;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.inject.Singleton;
import org.jboss.logging.Logger;

/** Removes conversations that have not been used for too long; several processes may. */
@Singleton
public class ConversationHousekeeping {

    private static final Logger LOG = Logger.getLogger(ConversationHousekeeping.class);

    private final ConversationStore store;

    ConversationHousekeeping(ConversationStore store) {
        this.store = store;
    }

    @Scheduled(every = "10m", delayed = "1m", concurrentExecution = ConcurrentExecution.SKIP)
    void forgetExpired() {
        try {
            int forgotten = store.forgetExpired();
            LOG.debugf("%d conversations have expired", forgotten);
        } catch (ConversationStoreException e) {
            LOG.warnf("conversations that have expired stay for now: %s", e.getMessage());
        }
    }
}
