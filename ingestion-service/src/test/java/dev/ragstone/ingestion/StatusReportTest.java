package dev.ragstone.ingestion;

import static dev.ragstone.testkit.index.TestDocuments.LEAVE;
import static dev.ragstone.testkit.index.TestDocuments.indexed;
import static dev.ragstone.testkit.index.TestDocuments.received;
import static org.assertj.core.api.Assertions.assertThat;

import dev.ragstone.core.index.DocumentEntry;
import dev.ragstone.core.index.DocumentRegistry;
import dev.ragstone.core.index.InMemoryIndex;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class StatusReportTest {

    private final DocumentRegistry registry = new InMemoryIndex();
    private final List<DocumentEntry> told = new ArrayList<>();
    private final StatusReport report =
            new StatusReport(told::add, () -> registry, new RetryPolicy(RetryPolicyTest.config()));

    @Test
    void entryThatIsTheNewest_isToldOnce() {
        DocumentEntry newest = write(write(null, received(LEAVE)), 7);
        report.publish(newest);
        assertThat(told).containsExactly(newest);
    }

    @Test
    void entryOfAWriterThatSlept_isFollowedByItsSuccessors() {
        DocumentEntry late = write(write(null, received(LEAVE)), 7);
        DocumentEntry newest = write(late, 8);
        report.publish(late);
        assertThat(told).as("the last word is the registry's").containsExactly(late, newest);
    }

    private DocumentEntry write(DocumentEntry before, long version) {
        return write(before, indexed(before, version));
    }

    private DocumentEntry write(DocumentEntry before, DocumentEntry next) {
        assertThat(registry.compareAndSet(before, next)).isTrue();
        return next;
    }
}
