package dev.ragstone.core.index;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ragstone.core.document.DocumentId;
import dev.ragstone.core.embedding.Embedding;
import dev.ragstone.core.lexical.TermFrequencies;
import dev.ragstone.core.score.LexicalScore;
import dev.ragstone.core.score.Similarity;
import java.time.Instant;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RequestsTest {

    private static final Scope ACME = new Scope("acme", Set.of());
    private static final TermFrequencies TERMS = new TermFrequencies(Map.of("leave", 1));

    @Test
    void search_needsAChannel() {
        assertThatThrownBy(() -> new SearchRequest(ACME, Filter.everything(), null, null, 10))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatCode(() -> new SearchRequest(ACME, Filter.everything(), Embedding.of(new float[] {1}), null, 10_000))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 10_001})
    void depthOutOfRange_isRefused(int depth) {
        assertThatThrownBy(() -> new SearchRequest(ACME, Filter.everything(), null, TERMS, depth))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, -1, 1001})
    void pageOutOfRange_isRefused(int limit) {
        assertThatThrownBy(() -> new EntryQuery("acme", null, null, limit))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void scores_areFinite() {
        assertThatThrownBy(() -> new Similarity(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new LexicalScore(Double.POSITIVE_INFINITY))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void entries_followOneAnother() {
        DocumentEntry first = entry("leave", 1);
        assertThatCode(() -> DocumentEntry.requireSuccession(null, first)).doesNotThrowAnyException();
        assertThatCode(() -> DocumentEntry.requireSuccession(first, entry("leave", 2)))
                .doesNotThrowAnyException();
        assertThatThrownBy(() -> DocumentEntry.requireSuccession(null, entry("leave", 2)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> DocumentEntry.requireSuccession(first, entry("leave", 1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> DocumentEntry.requireSuccession(first, entry("travel", 2)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static DocumentEntry entry(String id, long sequence) {
        DocumentStatus status =
                new DocumentStatus(DocumentState.RECEIVED, null, null, null, null, 1, Instant.EPOCH, null);
        return new DocumentEntry(new DocumentId("acme", id), sequence, null, null, null, null, status);
    }
}
