package dev.ragstone.stack;

import dev.ragstone.stack.api.Pause;
import dev.ragstone.stack.process.PortCheck;
import dev.ragstone.stack.process.StackFailure;
import dev.ragstone.stack.terminal.Terminal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** {@code lend} and {@code take-back}: a service of the running stack makes room for one with live reload. */
final class LendCommand {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final Duration INTERVAL = Duration.ofMillis(200);

    private final StackSettings settings;
    private final Terminal terminal;
    private final LentServices lent;

    LendCommand(StackSettings settings, Terminal terminal) {
        this.settings = settings;
        this.terminal = terminal;
        this.lent = new LentServices(settings.data());
    }

    /** Prints the configuration of the service, one {@code -D} a line, when its ports are free. */
    int lend(String name) {
        Service service = Service.named(name);
        StackPorts ports = RunningStack.require(settings.data()).ports();
        lent.lend(service);
        awaitFree(service, ports.of(service));
        StackSettings running = settings.at(ports);
        Map<String, String> properties = new ServiceCommand(running).properties(service);
        properties.forEach((key, value) -> terminal.print("-D" + key + '=' + value));
        return 0;
    }

    int takeBack(String name) {
        lent.takeBack(Service.named(name));
        return 0;
    }

    private void awaitFree(Service service, ServicePorts ports) {
        Instant deadline = Instant.now().plus(PATIENCE);
        while (PortCheck.isTaken(ports.http()) || PortCheck.isTaken(ports.management())) {
            if (Instant.now().isAfter(deadline)) {
                lent.takeBack(service);
                throw new StackFailure(
                        "%s did not make room within %d s".formatted(service.module(), PATIENCE.toSeconds()));
            }
            Pause.of(INTERVAL);
        }
    }
}
