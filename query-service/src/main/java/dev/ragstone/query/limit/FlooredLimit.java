package dev.ragstone.query.limit;

import com.netflix.concurrency.limits.Limit;
import java.util.function.Consumer;

/**
 * A limit that is never below a floor: times of a few milliseconds vary so much that what follows from them alone turns requests
 * away that only happened to come together.
 *
 * @param limit the limit
 * @param floor what it is at the least
 */
record FlooredLimit(Limit limit, int floor) implements Limit {

    @Override
    public int getLimit() {
        return Math.max(floor, limit.getLimit());
    }

    @Override
    public void notifyOnChange(Consumer<Integer> consumer) {
        limit.notifyOnChange(changed -> consumer.accept(Math.max(floor, changed)));
    }

    @Override
    public void onSample(long startTime, long roundTripTime, int inFlight, boolean isDropped) {
        limit.onSample(startTime, roundTripTime, inFlight, isDropped);
    }
}
