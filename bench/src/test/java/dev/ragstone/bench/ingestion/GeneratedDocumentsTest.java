package dev.ragstone.bench.ingestion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ragstone.bench.dataset.CorpusDocument;
import java.util.List;
import org.junit.jupiter.api.Test;

class GeneratedDocumentsTest {

    @Test
    void documents_differWithinARunAndBetweenRuns() {
        List<CorpusDocument> first = GeneratedDocuments.of(200, 1);
        List<CorpusDocument> second = GeneratedDocuments.of(200, 2);
        assertThat(first).extracting(CorpusDocument::id).doesNotHaveDuplicates();
        assertThat(first).extracting(CorpusDocument::text).doesNotHaveDuplicates();
        assertThat(first)
                .extracting(CorpusDocument::text)
                .doesNotContainAnyElementsOf(
                        second.stream().map(CorpusDocument::text).toList());
    }

    @Test
    void documents_areShortEnoughForOneChunk() {
        assertThat(GeneratedDocuments.of(200, 1))
                .allSatisfy(document -> assertThat(document.text()).hasSizeBetween(100, 800));
    }

    @Test
    void seed_decidesTheDocuments() {
        assertThat(GeneratedDocuments.of(20, 1)).isEqualTo(GeneratedDocuments.of(20, 1));
    }
}
