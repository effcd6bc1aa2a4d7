package dev.ragstone.query.context;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ragstone.core.answer.Passage;
import dev.ragstone.core.answer.PassageScores;
import dev.ragstone.core.chunk.Chunk;
import dev.ragstone.core.chunk.ChunkContext;
import dev.ragstone.core.chunk.ChunkId;
import dev.ragstone.core.chunk.SourceSpan;
import dev.ragstone.query.QueryFixtures;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class ContextExpansionTest {

    private static final String TEXT = "One. Two. Three. Four.";

    @Test
    void contextTakesThePlaceOfTheText_underTheIdOfTheMatchedChunk() {
        Chunk two = sentence(1, "Two.", "One. Two. Three.");
        List<Passage> passages = expand(two);
        assertThat(passages).singleElement().satisfies(passage -> {
            assertThat(passage.chunk().text()).isEqualTo("One. Two. Three.");
            assertThat(passage.chunk().span()).isEqualTo(new SourceSpan(0, 16));
            assertThat(passage.chunk().id()).isEqualTo(two.id());
        });
    }

    @Test
    void hitsOfOneParent_areOnePassage_atThePlaceOfTheBest() {
        List<Passage> passages = expand(
                sentence(2, "Three.", "Three. Four."),
                sentence(0, "One.", "One. Two."),
                sentence(3, "Four.", "Three. Four."));
        assertThat(passages).extracting(passage -> passage.chunk().text()).containsExactly("Three. Four.", "One. Two.");
        assertThat(passages).extracting(Passage::rank).containsExactly(1, 2);
    }

    @Test
    void sentenceThatABetterWindowHolds_isLeftOut() {
        assertThat(expand(sentence(1, "Two.", "One. Two. Three."), sentence(2, "Three.", "Two. Three. Four.")))
                .hasSize(1);
    }

    @Test
    void chunksWithoutContext_stayAsTheyAre() {
        List<Passage> matched = List.of(passage(1, QueryFixtures.LEAVE), passage(2, QueryFixtures.TRAVEL));
        assertThat(ContextExpansion.expand(matched)).isEqualTo(matched);
    }

    @Test
    void sameSpanOfAnotherDocument_isAnotherText() {
        Chunk leave = QueryFixtures.LEAVE.within(new ChunkContext("long", new SourceSpan(0, 1000)));
        assertThat(expand(leave, QueryFixtures.TRAVEL)).hasSize(2);
    }

    private static List<Passage> expand(Chunk... chunks) {
        List<Passage> matched = new ArrayList<>();
        for (Chunk chunk : chunks) {
            matched.add(passage(matched.size() + 1, chunk));
        }
        return ContextExpansion.expand(matched);
    }

    private static Passage passage(int rank, Chunk chunk) {
        return new Passage(rank, chunk, new PassageScores(null, null, null, null));
    }

    private static Chunk sentence(int ordinal, String text, String context) {
        Chunk base = QueryFixtures.LEAVE;
        return new Chunk(
                        ChunkId.of(base.documentId(), base.revision(), ordinal),
                        base.documentId(),
                        base.revision(),
                        ordinal,
                        text,
                        List.of(),
                        span(text),
                        base.attributes())
                .within(new ChunkContext(context, span(context)));
    }

    private static SourceSpan span(String part) {
        int start = TEXT.indexOf(part);
        return new SourceSpan(start, start + part.length());
    }
}
