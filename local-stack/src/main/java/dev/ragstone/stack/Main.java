package dev.ragstone.stack;

import dev.ragstone.infrastructure.InfrastructureException;
import dev.ragstone.stack.process.StackFailure;
import dev.ragstone.stack.terminal.Terminal;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The commands of the local stack: {@code run}, {@code stop}, {@code status}, {@code ask}, {@code publish}. */
public final class Main {

    private static final String USAGE = "commands: run, stop, status, ask <question>, publish <file>";

    private Main() {}

    /**
     * Runs one command. Exit codes: 0 done, 1 failed (in one message what and why), 2 no such command.
     *
     * @param arguments the command and what it takes
     */
    public static void main(String[] arguments) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        Terminal terminal = new Terminal(out, Boolean.getBoolean(StackSettings.PREFIX + "terminal"));
        try {
            System.exit(run(List.of(arguments), terminal));
        } catch (StackFailure | InfrastructureException failure) {
            terminal.print("FAILED: " + failure.getMessage());
            System.exit(1);
        }
    }

    private static int run(List<String> arguments, Terminal terminal) {
        StackSettings settings = StackSettings.from(System.getProperties());
        String command = arguments.isEmpty() ? "" : arguments.getFirst();
        String argument = String.join(" ", arguments.subList(Math.min(1, arguments.size()), arguments.size()));
        return switch (command) {
            case "run" -> new RunCommand(settings, terminal).run();
            case "stop" -> new StopCommand(settings, terminal).run();
            case "status" -> new StatusCommand(settings, terminal).run();
            case "ask" -> new AskCommand(settings, terminal).run(argument);
            case "publish" -> new PublishCommand(settings, terminal).run(argument);
            default -> {
                terminal.print(USAGE);
                yield 2;
            }
        };
    }
}
