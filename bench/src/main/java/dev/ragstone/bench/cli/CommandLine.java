package dev.ragstone.bench.cli;

import dev.ragstone.bench.failure.BenchException;
import java.util.List;
import java.util.stream.Collectors;

/** Finds and runs the command a user typed. */
public final class CommandLine {

    private final List<Command> commands;

    /** A line that knows these commands. */
    public CommandLine(List<Command> commands) {
        this.commands = List.copyOf(commands);
    }

    /**
     * Runs a command.
     *
     * @param words the command's name, then its options
     * @throws BenchException if there is no such command, or it cannot go on
     */
    public void run(List<String> words) {
        Command command = commands.stream()
                .filter(candidate -> !words.isEmpty() && candidate.name().equals(words.getFirst()))
                .findFirst()
                .orElseThrow(() -> new BenchException("no such command; these are known\n\n" + help()));
        command.run(Arguments.parse(words.subList(1, words.size()), command.options()));
    }

    /** All commands with their options. */
    public String help() {
        return commands.stream().map(CommandLine::help).collect(Collectors.joining("\n"));
    }

    private static String help(Command command) {
        String options = command.options().stream()
                .map(option -> "  %-20s %s (%s)%n"
                        .formatted(
                                option.name(),
                                option.help(),
                                option.standard().isEmpty() ? "required" : "default " + option.standard()))
                .collect(Collectors.joining());
        return "%s: %s%n%s".formatted(command.name(), command.summary(), options);
    }
}
