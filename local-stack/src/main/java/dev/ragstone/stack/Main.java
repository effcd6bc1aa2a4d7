package dev.ragstone.stack;

import dev.ragstone.infrastructure.InfrastructureException;
import dev.ragstone.stack.process.StackFailure;
import dev.ragstone.stack.terminal.Terminal;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** The commands of the local stack: what the targets of the Makefile start. */
public final class Main {

    private static final String USAGE =
            "commands: run, stop, status, ask <question>, publish <file>, lend <service>, take-back <service>";

    // Held, because java.util.logging forgets the level of a logger that nobody refers to.
    private static final Logger LIBRARIES = Logger.getLogger("");

    private Main() {}

    /**
     * Runs one command. Exit codes: 0 done, 1 failed (in one message what and why), 2 no such command.
     *
     * @param arguments the command and what it takes
     */
    public static void main(String[] arguments) {
        LIBRARIES.setLevel(Level.SEVERE);
        Terminal terminal = new Terminal(
                utf8(FileDescriptor.out),
                utf8(FileDescriptor.err),
                Boolean.getBoolean(StackSettings.PREFIX + "terminal"));
        try {
            System.exit(run(List.of(arguments), terminal));
        } catch (StackFailure | InfrastructureException failure) {
            terminal.fail(failure);
            System.exit(1);
        }
    }

    private static PrintStream utf8(FileDescriptor stream) {
        return new PrintStream(new FileOutputStream(stream), true, StandardCharsets.UTF_8);
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
            case "lend" -> new LendCommand(settings, terminal).lend(argument);
            case "take-back" -> new LendCommand(settings, terminal).takeBack(argument);
            case "publish" -> new PublishCommand(settings, terminal).run(argument);
            default -> {
                terminal.print(USAGE);
                yield 2;
            }
        };
    }
}
