package dev.ragstone.ingestion.parse.sandbox;

import dev.ragstone.ingestion.parse.protocol.ParseReply;
import dev.ragstone.ingestion.parse.protocol.ParseRequest;
import java.util.List;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * A few parser processes. They start when a document needs them, read many, and are replaced when they end; a document that
 * ends its process costs no other document anything but the start of the next process.
 */
public final class ParserPool implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(ParserPool.class);

    private final WorkerProgram program;
    private final ParserLimits limits;
    private final Watchdog watchdog = new Watchdog();
    private final BlockingDeque<Seat> free = new LinkedBlockingDeque<>();
    private final List<Seat> seats;
    private volatile boolean closed;

    public ParserPool(int size, WorkerProgram program, ParserLimits limits) {
        this.program = program;
        this.limits = limits;
        this.seats = Stream.generate(Seat::new).limit(size).toList();
        free.addAll(seats);
    }

    /** How many documents it reads at once. */
    public int size() {
        return seats.size();
    }

    /**
     * Has a document read; waits until a process is free.
     *
     * @return its text, or why it cannot be read, limits included
     * @throws IllegalStateException if no process can be started, or the pool is closed
     */
    public ParseReply parse(ParseRequest request) {
        Seat seat = take();
        try {
            return parse(seat, request);
        } finally {
            // In front: a process that runs is used before another is started.
            free.addFirst(seat);
        }
    }

    /** Ends the processes; the documents they read fail. */
    @Override
    public void close() {
        closed = true;
        seats.forEach(Seat::leave);
        watchdog.close();
    }

    private ParseReply parse(Seat seat, ParseRequest request) {
        try {
            return seat.process().parse(request);
        } catch (ProcessDiedException e) {
            // The system may have ended it for memory that others took: once more, in a fresh one.
            LOG.warnf("%s; trying %s once more", e.getMessage(), request.name());
        }
        try {
            return seat.process().parse(request);
        } catch (ProcessDiedException e) {
            LOG.warnf("%s; giving %s up", e.getMessage(), request.name());
            return new ParseReply.Refused(
                    "the parser process died twice while it read the document; publish it in another format");
        }
    }

    private Seat take() {
        try {
            return free.takeFirst();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while waiting for a parser process", e);
        }
    }

    /** The place of one process. */
    private final class Seat {

        private @Nullable ParserProcess process;

        synchronized ParserProcess process() {
            if (closed) {
                throw new IllegalStateException("the service stops; no document is parsed any more");
            }
            ParserProcess running = process;
            if (running == null || !running.alive()) {
                leave();
                running = ParserProcess.start(program, limits, watchdog);
                process = running;
            }
            return running;
        }

        synchronized void leave() {
            if (process != null) {
                process.close();
                process = null;
            }
        }
    }
}
