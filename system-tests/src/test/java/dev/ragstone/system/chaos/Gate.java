package dev.ragstone.system.chaos;

import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/** Lets through while it is open, and keeps waiting while it is shut. */
final class Gate {

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition opened = lock.newCondition();
    private boolean shut;

    void shut() {
        set(true);
    }

    void open() {
        set(false);
    }

    /** Returns when the gate is open. */
    void pass() {
        lock.lock();
        try {
            while (shut) {
                opened.awaitUninterruptibly();
            }
        } finally {
            lock.unlock();
        }
    }

    private void set(boolean value) {
        lock.lock();
        try {
            shut = value;
            opened.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
