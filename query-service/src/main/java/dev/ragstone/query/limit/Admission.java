package dev.ragstone.query.limit;

import com.netflix.concurrency.limits.Limit;
import com.netflix.concurrency.limits.Limiter;
import com.netflix.concurrency.limits.limit.VegasLimit;
import com.netflix.concurrency.limits.limiter.SimpleLimiter;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Lets in as many requests at once as are served about as fast as one alone, and turns the others away at once: a queue would
 * make all of them late. How many that is follows from how long they take, in the manner of TCP Vegas (Brakmo and Peterson,
 * "TCP Vegas: End to End Congestion Avoidance on a Global Internet", 1995). Safe for use by many threads at once.
 */
public final class Admission {

    private final Limit limit;
    private final SimpleLimiter<Void> limiter;

    /**
     * Lets the first requests in.
     *
     * @param least how many at once at the least
     * @param initial how many at once before anything is known
     * @param most how many at once at the most
     */
    public Admission(int least, int initial, int most) {
        this.limit = new FlooredLimit(
                VegasLimit.newBuilder()
                        .initialLimit(initial)
                        .maxConcurrency(most)
                        .build(),
                least);
        this.limiter = SimpleLimiter.newBuilder().limit(limit).build();
    }

    /** A place for one more request; empty if there is none. */
    public Optional<Ticket> enter() {
        return limiter.acquire(null).map(Ticket::new);
    }

    /** How many are let in at once now. */
    public int limit() {
        return limit.getLimit();
    }

    /** The place of one request. It is given back once, however often that is tried. */
    public static final class Ticket {

        private final AtomicReference<Limiter.@Nullable Listener> place;

        private Ticket(Limiter.@Nullable Listener place) {
            this.place = new AtomicReference<>(place);
        }

        /** The ticket of a request that takes nobody's place. */
        public static Ticket free() {
            return new Ticket(null);
        }

        /** The service has done its part; what it took says how many more can be let in. */
        public void served() {
            Limiter.Listener given = place.getAndSet(null);
            if (given != null) {
                given.onSuccess();
            }
        }

        /** The request is over, and what it took says nothing. */
        public void leave() {
            Limiter.Listener given = place.getAndSet(null);
            if (given != null) {
                given.onIgnore();
            }
        }
    }
}
