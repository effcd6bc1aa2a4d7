package dev.ragstone.stack;

import dev.ragstone.stack.process.StackFailure;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Supplier;

/**
 * What was opened, closed in reverse order. Closing waits for what is just being opened, so that a stop in the middle of
 * a start leaves nothing behind.
 */
final class Resources implements AutoCloseable {

    private final Deque<AutoCloseable> open = new ConcurrentLinkedDeque<>();
    private final ReadWriteLock lock = new ReentrantReadWriteLock();
    private volatile boolean closed;

    /**
     * Opens something that is closed with the rest.
     *
     * @throws StackFailure if the rest is closed already
     */
    <T extends AutoCloseable> T open(Supplier<T> opening) {
        lock.readLock().lock();
        try {
            if (closed) {
                throw new StackFailure("the stack is being stopped");
            }
            T opened = opening.get();
            open.push(opened);
            return opened;
        } finally {
            lock.readLock().unlock();
        }
    }

    /** Closes everything; where some of it fails, the rest is closed all the same and the first failure is thrown. */
    @Override
    public void close() {
        closed = true;
        lock.writeLock().lock();
        try {
            Deque<Exception> failures = new ArrayDeque<>();
            while (!open.isEmpty()) {
                close(open.pop(), failures);
            }
            if (!failures.isEmpty()) {
                throw new StackFailure("not everything could be stopped: " + failures.getFirst(), failures.getFirst());
            }
        } finally {
            lock.writeLock().unlock();
        }
    }

    private static void close(AutoCloseable resource, Deque<Exception> failures) {
        try {
            resource.close();
        } catch (Exception e) { // AutoCloseable declares it; nothing may keep the rest open.
            failures.add(e);
        }
    }
}
