package dev.ragstone.stack;

import dev.ragstone.stack.api.DocumentStatus;
import dev.ragstone.stack.api.IngestionApi;
import dev.ragstone.stack.documents.DocumentTopic;
import dev.ragstone.stack.documents.IndexingWatch;
import dev.ragstone.stack.documents.Page;
import dev.ragstone.stack.documents.ProjectPages;
import dev.ragstone.stack.documents.PublishPlan;
import dev.ragstone.stack.documents.PublishedPages;
import dev.ragstone.stack.terminal.ProgressLine;
import dev.ragstone.stack.terminal.Terminal;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/** Brings the project's documentation into the index: what has changed since the last time, and nothing else. */
final class DemoDocuments {

    private static final Duration PATIENCE = Duration.ofMinutes(2);

    private final StackSettings settings;
    private final Terminal terminal;
    private final IngestionApi ingestion;
    private final IndexingWatch watch;

    /**
     * @param settings of the stack that runs
     * @param terminal where progress is shown
     * @param requireAlive throws if the stack has failed
     */
    DemoDocuments(StackSettings settings, Terminal terminal, Runnable requireAlive) {
        this.settings = settings;
        this.terminal = terminal;
        this.ingestion = new IngestionApi(settings.ports().ingestion().api(), settings.key());
        this.watch = new IndexingWatch(ingestion, requireAlive, PATIENCE);
    }

    void publish() {
        List<Page> pages = ProjectPages.find(settings.repository());
        PublishedPages published = new PublishedPages(settings.data());
        PublishPlan plan = PublishPlan.of(pages, published.read(), this::isIndexed);
        if (plan.size() == 0) {
            terminal.print("- documentation: all %d pages are indexed already".formatted(pages.size()));
            return;
        }
        terminal.print("- publishing %d of %d pages of the documentation, deleting %d"
                .formatted(plan.changed().size(), pages.size(), plan.vanished().size()));
        Map<String, Instant> sent = send(plan);
        published.write(pages);
        ProgressLine progress = new ProgressLine(terminal, "documents indexed", InstantSource.system());
        watch.await(sent, progress).forEach((id, reason) -> terminal.fail("%s: %s".formatted(id, reason)));
    }

    private Map<String, Instant> send(PublishPlan plan) {
        try (DocumentTopic topic = new DocumentTopic(settings.ports().bootstrapServers())) {
            return topic.publish(plan);
        }
    }

    private boolean isIndexed(String id) {
        return ingestion.status(id).filter(DocumentStatus::isIndexed).isPresent();
    }
}
