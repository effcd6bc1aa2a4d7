package dev.ragstone.ingestion.reindex;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ragstone.core.document.DocumentEvent;
import dev.ragstone.core.document.DocumentId;
import dev.ragstone.core.document.Version;
import dev.ragstone.core.embedding.Embedder;
import dev.ragstone.core.index.DocumentEntry;
import dev.ragstone.core.index.GenerationIndex;
import dev.ragstone.core.index.InMemoryIndex;
import dev.ragstone.ingestion.flow.Attempt;
import dev.ragstone.ingestion.flow.Generation;
import dev.ragstone.ingestion.flow.Rejection;
import dev.ragstone.ingestion.flow.Turn;
import dev.ragstone.testkit.index.TestDocuments;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DocumentComparisonTest {

    private static final DocumentId DOCUMENT = TestDocuments.LEAVE;

    private final InMemoryIndex serving = new InMemoryIndex();
    private final InMemoryIndex next = new InMemoryIndex();

    @Test
    void documentThatServesInBoth_isNotMissing() {
        index(serving, 3);
        index(next, 4);

        assertThat(compared().missing()).isZero();
    }

    @Test
    void documentThatServesInAnOlderVersionOnly_isMissing() {
        index(serving, 3);
        index(next, 2);

        DocumentComparison comparison = compared();

        assertThat(comparison.documents()).isEqualTo(1);
        assertThat(comparison.missing()).isEqualTo(1);
        assertThat(comparison.examples()).containsExactly("acme/handbook/leave");
    }

    @Test
    void documentOfWhichTheNewOneKnowsThatItWasDeleted_isNotMissing() {
        index(serving, 3);
        delete(next, 3);

        assertThat(compared().missing()).isZero();
    }

    @Test
    void documentThatWasDeletedInAnOlderVersion_isMissing() {
        index(serving, 3);
        delete(next, 2);

        assertThat(compared().missing()).isEqualTo(1);
    }

    private DocumentComparison compared() {
        DocumentComparison comparison =
                new DocumentComparison(new StoredGeneration(serving), new StoredGeneration(next));
        comparison.run();
        return comparison;
    }

    private static void index(InMemoryIndex index, long version) {
        DocumentEntry received = TestDocuments.received(DOCUMENT);
        index.compareAndSet(null, received);
        index.compareAndSet(received, TestDocuments.indexed(received, version));
    }

    private static void delete(InMemoryIndex index, long version) {
        DocumentEntry received = TestDocuments.received(DOCUMENT);
        index.compareAndSet(
                null,
                new DocumentEntry(DOCUMENT, 1, null, null, new Version.Explicit(version), null, received.status()));
    }

    /** What a generation holds; nothing comes to it. */
    private record StoredGeneration(GenerationIndex index) implements Generation {

        StoredGeneration(InMemoryIndex index) {
            this(GenerationIndex.of(TestDocuments.GENERATION, index, () -> {}));
        }

        @Override
        public Embedder embedder() {
            throw new UnsupportedOperationException();
        }

        @Override
        public DocumentEntry apply(DocumentEvent event, Turn turn, Attempt attempt) {
            throw new UnsupportedOperationException();
        }

        @Override
        public DocumentEntry fail(DocumentId document, @Nullable DocumentEvent event, Rejection rejection) {
            throw new UnsupportedOperationException();
        }
    }
}
