package dev.ragstone.ingestion.lanes;

import dev.ragstone.ingestion.flow.Lane;
import dev.ragstone.ingestion.flow.Turn;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.function.Supplier;

/**
 * Lends a bounded number of places to those who want to work at the same time. While others wait, the lanes take turns,
 * the live one most often; within a lane the tenants take turns; and of one tenant's events the earliest goes first, so
 * that a document that has begun comes to its end.
 */
public final class FairTurns {

    /** So often in a row the live lane goes first while the backlog waits. */
    private static final int LIVE_IN_A_ROW = 4;

    private final WaitingTenants live = new WaitingTenants();
    private final WaitingTenants backlog = new WaitingTenants();
    private int free;
    private int liveInARow;

    /**
     * Lends places.
     *
     * @param places how many work at the same time at the most
     */
    public FairTurns(int places) {
        this.free = places;
    }

    /**
     * Does the work in a place of its own, when it is its turn.
     *
     * @throws IllegalStateException if the thread is interrupted while it waits
     */
    public <T> T inTurn(Turn turn, Supplier<T> work) {
        CompletableFuture<Void> place = ask(turn);
        try {
            place.get();
        } catch (InterruptedException e) {
            if (!withdraw(turn, place)) {
                giveBack();
            }
            Thread.currentThread().interrupt();
            throw new IllegalStateException(
                    "stopped while a document of %s waited for its turn".formatted(turn.tenant()), e);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
        try {
            return work.get();
        } finally {
            giveBack();
        }
    }

    private synchronized CompletableFuture<Void> ask(Turn turn) {
        if (free > 0) {
            free--;
            return CompletableFuture.completedFuture(null);
        }
        CompletableFuture<Void> place = new CompletableFuture<>();
        waiting(turn.lane()).add(turn, place);
        return place;
    }

    private synchronized boolean withdraw(Turn turn, CompletableFuture<Void> place) {
        return waiting(turn.lane()).remove(turn, place);
    }

    private synchronized void giveBack() {
        boolean liveFirst = backlog.isEmpty() || (!live.isEmpty() && liveInARow < LIVE_IN_A_ROW);
        liveInARow = liveFirst ? liveInARow + 1 : 0;
        WaitingTenants next = liveFirst ? live : backlog;
        if (next.isEmpty()) {
            free++;
        } else {
            next.poll().complete(null);
        }
    }

    private WaitingTenants waiting(Lane lane) {
        return switch (lane) {
            case LIVE -> live;
            case BACKLOG -> backlog;
        };
    }
}
