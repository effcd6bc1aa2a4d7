package dev.ragstone.ingestion.ledger;

import java.util.OptionalLong;

/**
 * Which records of one partition are done and which are put off, from its assignment to this process until it is taken
 * away. Only what stands below the lowest record that is not done may be committed.
 */
final class PartitionLedger {

    private final OffsetSet done;
    private final OffsetSet deferred;
    private long next;
    private long lowestOpen;
    private boolean closed;

    /** A ledger that begins with the first record received. */
    PartitionLedger(long firstOffset) {
        this.done = new OffsetSet(firstOffset);
        this.deferred = new OffsetSet(firstOffset);
        this.next = firstOffset;
        this.lowestOpen = firstOffset;
    }

    /** A record has come. Offsets that were left out belong to no record: compaction and transactions leave such gaps. */
    synchronized void received(long offset) {
        if (offset > next && lowestOpen == next) {
            // Years of compaction can leave gaps that are too wide for a bit each.
            done.restart(offset);
            deferred.restart(offset);
            lowestOpen = offset;
        } else if (offset > next) {
            done.addRange(next, offset);
        }
        next = Math.max(next, offset + 1);
        advance();
    }

    /** Whether a record has come. */
    synchronized boolean hasReceived(long offset) {
        return offset < next;
    }

    /** A record needs no more work. */
    synchronized void finished(long offset) {
        if (offset >= lowestOpen && offset < next) {
            done.add(offset);
            advance();
        }
    }

    /** A record is put off: it will be read again. */
    synchronized void defer(long offset) {
        if (offset >= lowestOpen) {
            deferred.add(offset);
        }
    }

    /** The lowest record that is put off. */
    synchronized OptionalLong firstDeferred() {
        return deferred.firstFrom(lowestOpen);
    }

    /** Whether a record was put off; from now on it is not. */
    synchronized boolean takeDeferred(long offset) {
        return deferred.remove(offset);
    }

    /** No record is there any more between two offsets: later ones of their keys have replaced them. */
    synchronized void skipDeferred(long from, long to) {
        OptionalLong gone = deferred.firstFrom(from);
        while (gone.isPresent() && gone.getAsLong() < to) {
            deferred.remove(gone.getAsLong());
            finished(gone.getAsLong());
            gone = deferred.firstFrom(from);
        }
    }

    /** How many records are put off. */
    synchronized int deferrals() {
        return deferred.size();
    }

    /** Where reading would have to begin again: the lowest record that is not done. */
    synchronized long position() {
        return lowestOpen;
    }

    /** How many offsets lie between the lowest record that is not done and the last that has come. */
    synchronized long span() {
        return next - lowestOpen;
    }

    /** The partition was taken away: whatever is finished from now on is another's work. */
    synchronized void close() {
        closed = true;
    }

    synchronized boolean isClosed() {
        return closed;
    }

    private void advance() {
        lowestOpen = done.firstMissing(lowestOpen);
        done.dropBelow(lowestOpen);
        deferred.dropBelow(lowestOpen);
    }
}
