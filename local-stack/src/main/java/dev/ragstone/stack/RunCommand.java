package dev.ragstone.stack;

import dev.ragstone.infrastructure.InfrastructureException;
import dev.ragstone.stack.api.Pause;
import dev.ragstone.stack.api.QueryApi;
import dev.ragstone.stack.process.StackFailure;
import dev.ragstone.stack.terminal.AnswerText;
import dev.ragstone.stack.terminal.Terminal;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.common.utils.Exit;

/** {@code run}: starts everything, fills it, shows an answer, and holds it until somebody stops it. */
final class RunCommand {

    private static final String EXAMPLE_QUESTION = "How do I delete a document?";
    private static final Duration CHECK_INTERVAL = Duration.ofSeconds(1);
    private static final long INTERRUPT_GRACE_MILLIS = 500;

    private final StackSettings settings;
    private final Terminal terminal;
    private final CountDownLatch stopping = new CountDownLatch(1);
    private volatile boolean running = true;

    RunCommand(StackSettings settings, Terminal terminal) {
        this.settings = settings;
        this.terminal = terminal;
    }

    int run() {
        Stack stack = new Stack(settings, step -> terminal.print("- " + step));
        Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(stack), "stop"));
        letFatalFaultsOfKafkaStopEverything();
        try {
            List.of(Service.values()).forEach(new LentServices(settings.data())::takeBack);
            stack.start();
            new DemoDocuments(settings, terminal, stack::requireAlive).publish();
            terminal.print("");
            terminal.print(AnswerText.of(
                    EXAMPLE_QUESTION,
                    new QueryApi(settings.ports().query().api(), settings.key()).ask(EXAMPLE_QUESTION)));
            terminal.print(Addresses.of(settings.ports()));
            LentServices lent = new LentServices(settings.data());
            while (true) {
                stack.requireAlive();
                stack.follow(lent);
                Pause.of(CHECK_INTERVAL);
            }
        } catch (StackFailure | InfrastructureException failure) {
            report(failure);
            return 1;
        } finally {
            running = false;
        }
    }

    private void stop(Stack stack) {
        boolean asked = running;
        stopping.countDown();
        try {
            stack.close();
        } catch (StackFailure failure) {
            terminal.fail(failure);
            asked = false;
        }
        if (asked) {
            // By Ctrl-C or make stop: the exit code of a signal would look like an error.
            Runtime.getRuntime().halt(0);
        }
    }

    /** Ctrl-C reaches the services as well: what they do upon it is no failure. */
    private void report(RuntimeException failure) {
        try {
            if (!stopping.await(INTERRUPT_GRACE_MILLIS, TimeUnit.MILLISECONDS)) {
                terminal.fail(failure);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** By default Kafka halts the JVM, which would leave the database and the services behind. */
    private void letFatalFaultsOfKafkaStopEverything() {
        Exit.setHaltProcedure((status, message) -> {
            running = false;
            terminal.fail("Kafka cannot go on%s; is the disk full?".formatted(message == null ? "" : ": " + message));
            Thread.ofPlatform().start(() -> System.exit(1));
        });
    }
}
