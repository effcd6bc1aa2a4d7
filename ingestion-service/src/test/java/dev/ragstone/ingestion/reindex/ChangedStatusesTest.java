package dev.ragstone.ingestion.reindex;

import static dev.ragstone.testkit.index.TestDocuments.LEAVE;
import static dev.ragstone.testkit.index.TestDocuments.TRAVEL;
import static dev.ragstone.testkit.index.TestDocuments.indexed;
import static dev.ragstone.testkit.index.TestDocuments.received;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ragstone.core.document.DocumentId;
import dev.ragstone.core.index.DocumentEntry;
import dev.ragstone.core.index.InMemoryIndex;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ChangedStatusesTest {

    private final InMemoryIndex before = new InMemoryIndex();
    private final InMemoryIndex serving = new InMemoryIndex();
    private final List<DocumentEntry> told = new ArrayList<>();

    @Test
    void documentThatStandsOtherwiseNow_isTold() {
        write(before, LEAVE, 1);
        DocumentEntry now = write(serving, LEAVE, 2);
        write(before, TRAVEL, 3);
        write(serving, TRAVEL, 3);

        new ChangedStatuses(serving, told::add).tellSince(before);

        assertThat(told).containsExactly(now);
    }

    @Test
    void documentThatIsDeletedNow_isTold() {
        write(before, LEAVE, 1);
        DocumentEntry deleted = received(LEAVE);
        serving.compareAndSet(null, deleted);

        new ChangedStatuses(serving, told::add).tellSince(before);

        assertThat(told).containsExactly(deleted);
    }

    @Test
    void documentThatTheServingOneDoesNotKnow_isLeftAlone() {
        write(before, LEAVE, 1);

        new ChangedStatuses(serving, told::add).tellSince(before);

        assertThat(told).isEmpty();
    }

    private static DocumentEntry write(InMemoryIndex index, DocumentId document, long version) {
        DocumentEntry received = received(document);
        index.compareAndSet(null, received);
        DocumentEntry indexed = indexed(received, version);
        index.compareAndSet(received, indexed);
        return indexed;
    }
}
