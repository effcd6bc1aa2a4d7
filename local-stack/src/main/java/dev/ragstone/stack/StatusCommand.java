package dev.ragstone.stack;

import dev.ragstone.stack.api.IngestionApi;
import dev.ragstone.stack.api.Readiness;
import dev.ragstone.stack.process.ProcessIdentity;
import dev.ragstone.stack.terminal.Terminal;
import java.time.Duration;
import java.util.stream.Collectors;

/** {@code status}: shows what runs, and how many documents there are. Succeeds if everything is ready. */
final class StatusCommand {

    private final StackSettings settings;
    private final Terminal terminal;
    private final Readiness readiness = new Readiness(Duration.ZERO, () -> {});

    StatusCommand(StackSettings settings, Terminal terminal) {
        this.settings = settings;
        this.terminal = terminal;
    }

    int run() {
        RunningStack running = RunningStack.require(settings.data());
        StackPorts ports = running.ports();
        terminal.print("stack              process %d, Kafka 127.0.0.1:%d, PostgreSQL 127.0.0.1:%d"
                .formatted(running.stack().pid(), ports.kafka(), ports.database()));
        boolean allReady = true;
        for (Service service : Service.values()) {
            allReady &= show(service, running);
        }
        terminal.print("documents          " + documents(ports));
        return allReady ? 0 : 1;
    }

    private boolean show(Service service, RunningStack running) {
        ServicePorts ports = running.ports().of(service);
        ProcessIdentity process = running.services().get(service.module());
        boolean alive = process != null && process.find().isPresent();
        boolean ready = alive && readiness.isReady(ports.managementApi());
        terminal.print("%-18s %s, http://localhost:%d/, log %s"
                .formatted(
                        service.module(),
                        ready ? "ready" : alive ? "not ready" : "does not run",
                        ports.http(),
                        StackFolders.log(settings.data(), service)));
        return ready;
    }

    private String documents(StackPorts ports) {
        String totals = new IngestionApi(ports.ingestion().api(), settings.key())
                .totals().entrySet().stream()
                        .map(total -> total.getValue() + " " + total.getKey())
                        .collect(Collectors.joining(", "));
        return totals.isEmpty() ? "unknown" : totals;
    }
}
