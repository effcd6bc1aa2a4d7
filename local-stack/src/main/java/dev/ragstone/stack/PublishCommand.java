package dev.ragstone.stack;

import dev.ragstone.stack.api.IngestionApi;
import dev.ragstone.stack.documents.DocumentTopic;
import dev.ragstone.stack.documents.IndexingWatch;
import dev.ragstone.stack.documents.Page;
import dev.ragstone.stack.documents.PublishPlan;
import dev.ragstone.stack.process.StackFailure;
import dev.ragstone.stack.terminal.ProgressLine;
import dev.ragstone.stack.terminal.Terminal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/** {@code publish}: publishes a file and waits until it can be found. */
final class PublishCommand {

    private static final String SOURCE = "file";
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private final StackSettings settings;
    private final Terminal terminal;

    PublishCommand(StackSettings settings, Terminal terminal) {
        this.settings = settings;
        this.terminal = terminal;
    }

    int run(String file) {
        Path path = Path.of(file);
        if (!Files.isRegularFile(path)) {
            throw new StackFailure("there is no file '%s'; make publish FILE=path/to/file.md".formatted(file));
        }
        RunningStack running = RunningStack.require(settings.data());
        Page page = Page.read(settings.repository(), path, SOURCE);
        Map<String, String> failed = publish(page, running.ports());
        String reason = failed.get(page.id());
        if (reason != null) {
            throw new StackFailure("%s was not indexed: %s".formatted(page.id(), reason));
        }
        terminal.print("%s is indexed as %s".formatted(file, page.key()));
        return 0;
    }

    private Map<String, String> publish(Page page, StackPorts ports) {
        try (DocumentTopic topic = new DocumentTopic(ports.bootstrapServers())) {
            Map<String, Instant> sent = topic.publish(new PublishPlan(List.of(page), List.of()));
            IngestionApi ingestion = new IngestionApi(ports.ingestion().api(), settings.key());
            Runnable requireRunning = () -> RunningStack.require(settings.data());
            return new IndexingWatch(ingestion, requireRunning, PATIENCE)
                    .await(sent, new ProgressLine(terminal, "documents indexed", InstantSource.system()));
        }
    }
}
