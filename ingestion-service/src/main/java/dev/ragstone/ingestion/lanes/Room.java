package dev.ragstone.ingestion.lanes;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;

/** The room for records under way: bounded in records and in bytes, and counted by tenant. */
public final class Room {

    private record Waiting(String tenant, long bytes, CompletableFuture<Void> entered) {}

    private final int maxRecords;
    private final long maxBytes;
    private final Map<String, Integer> byTenant = new HashMap<>();
    private final Queue<Waiting> waiting = new ArrayDeque<>();
    private int records;
    private long bytes;

    /**
     * Empty room.
     *
     * @param maxRecords records under way at the most
     * @param maxBytes bytes of their values at the most; a larger one enters when it is alone
     */
    public Room(int maxRecords, long maxBytes) {
        this.maxRecords = maxRecords;
        this.maxBytes = maxBytes;
    }

    /** Completes when there is room for a record, which from then on takes it up; who comes first enters first. */
    public synchronized CompletableFuture<Void> enter(String tenant, long size) {
        Waiting comer = new Waiting(tenant, size, new CompletableFuture<>());
        waiting.add(comer);
        admit();
        return comer.entered();
    }

    /** A record that entered takes up no more room. */
    public synchronized void leave(String tenant, long size) {
        records--;
        bytes -= size;
        byTenant.computeIfPresent(tenant, (same, count) -> count == 1 ? null : count - 1);
        admit();
    }

    /** How many records of a tenant are under way. */
    public synchronized int recordsOf(String tenant) {
        return byTenant.getOrDefault(tenant, 0);
    }

    /** How many records are under way. */
    public synchronized int records() {
        return records;
    }

    private void admit() {
        Waiting next = waiting.peek();
        while (next != null && (records == 0 || (records < maxRecords && bytes + next.bytes() <= maxBytes))) {
            waiting.remove();
            records++;
            bytes += next.bytes();
            byTenant.merge(next.tenant(), 1, Integer::sum);
            next.entered().completeAsync(() -> null);
            next = waiting.peek();
        }
    }
}
