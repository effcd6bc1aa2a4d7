package dev.ragstone.ingestion.intake;

import dev.ragstone.core.index.DocumentEntry;
import dev.ragstone.ingestion.flow.InboundRecord;
import dev.ragstone.ingestion.flow.Lane;
import dev.ragstone.ingestion.flow.RecordHandler;
import dev.ragstone.ingestion.flow.Turn;
import dev.ragstone.ingestion.intake.commit.TransactionalCommits;
import dev.ragstone.ingestion.lanes.KeyedLanes;
import dev.ragstone.ingestion.lanes.Room;
import dev.ragstone.ingestion.ledger.Ticket;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.context.Context;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicLong;
import org.jboss.logging.Logger;

/** Has records worked on, each in its lane and in the order of its document, and tells Kafka when one is done. */
final class RecordWork implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(RecordWork.class);

    private final RecordHandler handler;
    private final TransactionalCommits commits;
    private final KeyedLanes lanes;
    private final AtomicLong arrivals = new AtomicLong();

    RecordWork(RecordHandler handler, TransactionalCommits commits, KeyedLanes lanes) {
        this.handler = handler;
        this.commits = commits;
        this.lanes = lanes;
    }

    /**
     * Takes a record.
     *
     * @param room where it takes up room until Kafka knows that it is done
     * @return completes when there is room for it
     */
    CompletableFuture<Void> take(Ticket ticket, InboundRecord record, Lane lane, Room room, Context context) {
        String tenant = record.tenant();
        int size = record.size();
        Turn turn = new Turn(lane, tenant, arrivals.incrementAndGet());
        return room.enter(tenant, size)
                .thenRun(() -> lanes.run(record.key(), () -> {
                    CompletableFuture<Void> unused = work(ticket, record, turn, context)
                            .whenComplete((told, failure) -> room.leave(tenant, size));
                }));
    }

    /** Waits for the records under way. */
    @Override
    public void close() {
        lanes.close();
    }

    private CompletableFuture<Void> work(Ticket ticket, InboundRecord record, Turn turn, Context context) {
        if (ticket.isVoid()) {
            return CompletableFuture.completedFuture(null);
        }
        try {
            Optional<DocumentEntry> accepted =
                    context.wrapSupplier(() -> handler.handle(record, turn)).get();
            return commits.finish(
                    ticket,
                    accepted.map(entry -> AcceptedRecords.of(record, entry)).orElse(null),
                    Span.fromContext(context).getSpanContext());
        } catch (RuntimeException | Error e) {
            // Whatever it is, a missing class included, the record is not done: it comes again after a restart.
            LOG.errorf(e, "Record %s is left for redelivery", ticket);
            commits.giveUp(e);
            return CompletableFuture.failedFuture(e);
        }
    }
}
