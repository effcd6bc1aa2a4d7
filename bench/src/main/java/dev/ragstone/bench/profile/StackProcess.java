package dev.ragstone.bench.profile;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ragstone.bench.failure.BenchException;
import dev.ragstone.events.EventJson;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;

/** Finds the processes of a local stack by what it writes of itself into its folder. */
public final class StackProcess {

    private StackProcess() {}

    /**
     * The process of the query-service at this address.
     *
     * @throws BenchException if the stack of the folder does not run, or has its query-service elsewhere
     */
    public static long ofQuery(URI address, Path stack) {
        return of("query-service", address, stack);
    }

    /**
     * The process of the eval-service beside the query-service at this address.
     *
     * @throws BenchException if the stack of the folder does not run, or has its query-service elsewhere
     */
    public static long ofEvaluation(URI address, Path stack) {
        return of("eval-service", address, stack);
    }

    private static long of(String service, URI address, Path stack) {
        Path file = stack.resolve("running.json");
        JsonNode running;
        try {
            running = EventJson.mapper().readTree(file.toFile());
        } catch (IOException e) {
            throw new BenchException("no local stack runs in %s: %s".formatted(stack, e.getMessage()), e);
        }
        long pid = running.at("/services/%s/pid".formatted(service)).asLong();
        int port = running.at("/ports/query/http").asInt();
        if (port != address.getPort() || ProcessHandle.of(pid).isEmpty()) {
            throw new BenchException("the stack in %s does not run its query-service at %s".formatted(stack, address));
        }
        return pid;
    }
}
