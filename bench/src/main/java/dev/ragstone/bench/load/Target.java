package dev.ragstone.bench.load;

import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/** Where requests go. */
@FunctionalInterface
interface Target {

    /**
     * Sends a request without waiting for its end. The future completes, never with a failure, as soon as the end is there,
     * and gives what reads it: reading is no part of the time.
     *
     * @param number of the request, from 0
     */
    CompletableFuture<Supplier<Reply>> send(int number);
}
