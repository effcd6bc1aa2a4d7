package dev.ragstone.ingestion.lanes;

import dev.ragstone.ingestion.flow.Turn;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.concurrent.CompletableFuture;

/** Those who wait in one lane: the tenants in rotation, each tenant's events by arrival. */
final class WaitingTenants {

    private record Waiting(Turn turn, CompletableFuture<Void> place) {}

    /** A tenant that was served goes to the end. */
    private final Map<String, PriorityQueue<Waiting>> tenants = new LinkedHashMap<>();

    void add(Turn turn, CompletableFuture<Void> place) {
        tenants.computeIfAbsent(
                        turn.tenant(),
                        tenant -> new PriorityQueue<>(Comparator.comparingLong(
                                waiting -> waiting.turn().arrival())))
                .add(new Waiting(turn, place));
    }

    boolean isEmpty() {
        return tenants.isEmpty();
    }

    /** Whoever goes next; there must be one. */
    CompletableFuture<Void> poll() {
        Iterator<Map.Entry<String, PriorityQueue<Waiting>>> first =
                tenants.entrySet().iterator();
        Map.Entry<String, PriorityQueue<Waiting>> tenant = first.next();
        String name = tenant.getKey();
        PriorityQueue<Waiting> queue = tenant.getValue();
        first.remove();
        Waiting next = queue.remove();
        if (!queue.isEmpty()) {
            tenants.put(name, queue);
        }
        return next.place();
    }

    /** Whether somebody waited and does so no more. */
    boolean remove(Turn turn, CompletableFuture<Void> place) {
        PriorityQueue<Waiting> queue = tenants.get(turn.tenant());
        if (queue == null || !queue.remove(new Waiting(turn, place))) {
            return false;
        }
        if (queue.isEmpty()) {
            tenants.remove(turn.tenant());
        }
        return true;
    }
}
