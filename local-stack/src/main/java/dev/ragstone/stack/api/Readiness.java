package dev.ragstone.stack.api;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ragstone.stack.process.LogTail;
import dev.ragstone.stack.process.StackFailure;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/** Waits until services say that they are ready. */
public final class Readiness {

    private static final Duration INTERVAL = Duration.ofMillis(200);
    private static final int LAST_LINES = 8;

    private final JsonHttp http = new JsonHttp(null);
    private final Duration timeout;
    private final Runnable requireAlive;

    /**
     * A service to wait for.
     *
     * @param name what people call it
     * @param management its management interface, ending with a slash
     * @param log where its output goes
     */
    public record Target(String name, URI management, Path log) {}

    /**
     * @param timeout how long to wait for all of them
     * @param requireAlive throws if waiting has become pointless
     */
    public Readiness(Duration timeout, Runnable requireAlive) {
        this.timeout = timeout;
        this.requireAlive = requireAlive;
    }

    /**
     * Returns when all are ready.
     *
     * @throws StackFailure if one is not in time: which, what it lacks, and the end of its log
     */
    public void await(List<Target> targets) {
        Instant deadline = Instant.now().plus(timeout);
        List<Target> pending = new ArrayList<>(targets);
        while (true) {
            requireAlive.run();
            pending.removeIf(target -> isReady(target.management()));
            if (pending.isEmpty()) {
                return;
            }
            if (Instant.now().isAfter(deadline)) {
                throw tooLate(pending.getFirst());
            }
            Pause.of(INTERVAL);
        }
    }

    /** Whether a service says that it is ready. */
    public boolean isReady(URI management) {
        return http.tryGet(health(management))
                .filter(response -> response.status() == 200)
                .isPresent();
    }

    private StackFailure tooLate(Target target) {
        return new StackFailure("%s was not ready after %d s (%s); its log %s ends with:%n  %s"
                .formatted(
                        target.name(),
                        timeout.toSeconds(),
                        lacking(target.management()),
                        target.log(),
                        String.join("\n  ", LogTail.of(target.log(), LAST_LINES))));
    }

    private String lacking(URI management) {
        return http.tryGet(health(management))
                .map(response -> response.body().path("checks"))
                .map(checks -> StreamSupport.stream(checks.spliterator(), false)
                        .filter(check -> !"UP".equals(check.path("status").asText()))
                        .map(Readiness::describe)
                        .collect(Collectors.joining(", ")))
                .filter(lacking -> !lacking.isEmpty())
                .orElse("it does not answer on " + management);
    }

    private static String describe(JsonNode check) {
        JsonNode data = check.path("data");
        return check.path("name").asText() + " is down" + (data.isMissingNode() ? "" : ": " + data);
    }

    private static URI health(URI management) {
        return management.resolve("q/health/ready");
    }
}
