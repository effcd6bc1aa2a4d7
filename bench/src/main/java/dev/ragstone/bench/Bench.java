package dev.ragstone.bench;

import dev.ragstone.bench.cli.CommandLine;
import dev.ragstone.bench.failure.BenchException;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/** Entry point of the benches. */
public final class Bench {

    private Bench() {}

    /** Runs the command that the arguments name; the exit status is 1 if it could not go on. */
    public static void main(String[] args) {
        // Otherwise Kafka's clients print their configuration, and a line for each try to connect.
        Logger.getLogger("").setLevel(Level.SEVERE);
        CommandLine line = new CommandLine(List.of(
                new QualityCommand(System.out),
                new AnswerabilityCommand(System.out),
                new CitationsCommand(System.out),
                new EmbeddingCommand(System.out),
                new IngestCommand(System.out),
                new PoisonCommand(System.out),
                new FairnessCommand(System.out),
                new LoadCommand(System.out),
                new AwayCommand(System.out),
                new PrivacyCommand(System.out),
                new GuardCommand(System.out),
                new ObedienceCommand(System.out),
                new FirstTokenCommand(System.out),
                new SnapshotCommand(System.out),
                new GateCommand(System.out)));
        List<String> words = List.of(args);
        if (words.isEmpty() || words.equals(List.of("help"))) {
            System.out.println(line.help());
            return;
        }
        try {
            line.run(words);
        } catch (BenchException e) {
            System.err.println("bench: " + e.getMessage());
            System.exit(1);
        }
    }
}
