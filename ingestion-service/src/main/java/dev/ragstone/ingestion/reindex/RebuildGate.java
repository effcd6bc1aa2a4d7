package dev.ragstone.ingestion.reindex;

import jakarta.inject.Singleton;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Holds events back as long as the index may not remember what was accepted: until somebody has looked whether it was lost, and
 * while a lost one is built again. An empty index takes an old version that is published again for a new one; the accepted
 * events would say so too, and after their compaction nothing would know better.
 */
@Singleton
public class RebuildGate {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition opened = lock.newCondition();
    private volatile State state = State.UNKNOWN;

    /** What is known of the index. */
    enum State {
        /** Nobody has looked yet. */
        UNKNOWN,
        /** It was lost, and is being built again. */
        REBUILDING,
        /** It remembers what was accepted. */
        OPEN
    }

    /** Whether somebody has looked. */
    public boolean isKnown() {
        return state != State.UNKNOWN;
    }

    /**
     * Returns when events may be applied.
     *
     * @throws IllegalStateException if the thread is interrupted, because the service stops
     */
    public void await() {
        if (state == State.OPEN) {
            return;
        }
        lock.lock();
        try {
            while (state != State.OPEN) {
                opened.await();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("stopped while an event waited for the index to be built again", e);
        } finally {
            lock.unlock();
        }
    }

    void set(State known) {
        if (known == state) {
            return;
        }
        lock.lock();
        try {
            state = known;
            opened.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
