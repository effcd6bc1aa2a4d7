package dev.ragstone.ingestion.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ragstone.core.chunk.Chunk;
import dev.ragstone.core.document.DocumentEvent;
import dev.ragstone.core.document.DocumentId;
import dev.ragstone.core.index.ChunkSearcher;
import dev.ragstone.core.index.DocumentEntry;
import dev.ragstone.core.index.DocumentRegistry;
import dev.ragstone.core.index.DocumentState;
import dev.ragstone.core.index.GenerationIndex;
import dev.ragstone.core.index.InMemoryIndex;
import dev.ragstone.core.index.LiveRevision;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * The life of one document, drawn from a seed: its events, the workers that take them up at the same time, again and in
 * any order, and when each of these gets its turn or dies. Every event has one worker that comes to its end, as Kafka
 * delivers until somebody does.
 */
final class Schedule {

    private static final int MOST_COPIES = 2;

    private final long seed;
    private final DocumentId document;
    private final List<DocumentEvent> history;

    Schedule(long seed) {
        this.seed = seed;
        this.document = new DocumentId("acme", "schedule/" + seed);
        this.history = DocumentHistory.draw(document, new Random(seed));
    }

    /** Runs it on an index which it shares with schedules of other documents; {@code watched} looks after each turn. */
    void run(GenerationIndex index, boolean watched) {
        Random random = new Random(~seed);
        Turns turns = new Turns(random);
        for (Delivery delivery : deliveries(random)) {
            turns.add(
                    delivery.mortal,
                    step -> DocumentHistory.apply(
                            new SteppedIndex(index.writer(), index.registry(), step), delivery.event));
        }
        boolean everDeleted = history.stream().anyMatch(DocumentEvent.Deleted.class::isInstance);
        turns.run(() -> {
            if (watched && !everDeleted) {
                requireSearchable(index.registry(), index.searcher());
            }
        });
    }

    /** Compares what is left, after the dead have been cleared away, with each event applied once and in order. */
    void check(GenerationIndex index) {
        InMemoryIndex expected = new InMemoryIndex();
        history.forEach(event -> DocumentHistory.apply(expected, event));
        DocumentEntry entry = index.registry().find(document).orElseThrow();
        LiveRevision expectedLive = expected.find(document).orElseThrow().live();

        assertThat(index.searcher().chunksOf(document))
                .as("chunks after schedule %d of %s", seed, history)
                .extracting(Chunk::id)
                .isEqualTo(expected.chunksOf(document).stream().map(Chunk::id).toList());
        assertThat(revision(entry.live())).as("live after schedule %d", seed).isEqualTo(revision(expectedLive));
        assertThat(entry.status().state()).as("state after schedule %d", seed).isNotEqualTo(DocumentState.RECEIVED);
    }

    private List<Delivery> deliveries(Random random) {
        List<Delivery> deliveries = new ArrayList<>();
        for (DocumentEvent event : history) {
            int copies = random.nextInt(MOST_COPIES + 1);
            for (int copy = 0; copy <= copies; copy++) {
                deliveries.add(new Delivery(event, copy > 0));
            }
        }
        Collections.shuffle(deliveries, random);
        return deliveries;
    }

    private record Delivery(DocumentEvent event, boolean mortal) {}

    private static String revision(@Nullable LiveRevision live) {
        return live == null ? "none" : live.revision().encode();
    }

    private void requireSearchable(DocumentRegistry registry, ChunkSearcher searcher) {
        registry.find(document)
                .map(DocumentEntry::live)
                .filter(Objects::nonNull)
                .ifPresent(live -> assertThat(searcher.chunksOf(document).stream()
                                .filter(chunk -> chunk.revision().equals(live.revision())))
                        .as("chunks of the live revision in the middle of schedule %d of %s", seed, history)
                        .hasSize(live.chunks()));
    }
}
