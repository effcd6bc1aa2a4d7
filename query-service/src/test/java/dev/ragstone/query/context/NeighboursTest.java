package dev.ragstone.query.context;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ragstone.core.answer.Passage;
import dev.ragstone.core.answer.PassageScores;
import dev.ragstone.core.chunk.Chunk;
import dev.ragstone.core.chunk.SourceSpan;
import dev.ragstone.core.score.FusedScore;
import dev.ragstone.core.score.LexicalScore;
import dev.ragstone.core.score.Similarity;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class NeighboursTest {

    private static final String TEXT =
            "One is first. Two is second. Three is third.\n\nFour is fourth.\n\n\nFive is last.";

    @Example
    void neighbours_areOnePassage_underRankAndIdOfTheBetter_inTheOrderOfTheDocument() {
        Chunk second = piece(1, "Three is third.\n\nFour is fourth.");
        Chunk other = Pieces.whole("other", "Something else.");
        Chunk first = piece(0, "One is first. Two is second.");

        List<Passage> merged = Neighbours.merge(Pieces.ranked(second, other, first));

        assertThat(merged).extracting(Passage::rank).containsExactly(1, 2);
        assertThat(merged.getFirst().chunk().id()).isEqualTo(second.id());
        assertThat(merged.getFirst().chunk().text())
                .isEqualTo("One is first. Two is second.\nThree is third.\n\nFour is fourth.");
        assertThat(merged.getFirst().chunk().span())
                .isEqualTo(new SourceSpan(0, second.span().end()));
        assertThat(merged.getLast().chunk()).isEqualTo(other);
    }

    @Example
    void whatOverlaps_isReadOnce() {
        List<Passage> merged = Neighbours.merge(
                Pieces.ranked(piece(1, "Two is second. Three is third."), piece(0, "One is first. Two is second.")));

        assertThat(merged).singleElement().satisfies(passage -> assertThat(
                        passage.chunk().text())
                .isEqualTo("One is first. Two is second. Three is third."));
    }

    @Example
    void passageThatAnotherHolds_addsNothing() {
        List<Passage> merged = Neighbours.merge(
                Pieces.ranked(piece(5, "Two is second."), piece(0, "One is first. Two is second. Three is third.")));

        assertThat(merged).singleElement().satisfies(passage -> assertThat(
                        passage.chunk().text())
                .isEqualTo("One is first. Two is second. Three is third."));
    }

    @Example
    void missingLink_joinsBothSides() {
        List<Passage> merged = Neighbours.merge(
                Pieces.ranked(piece(2, "Three is third."), piece(0, "One is first."), piece(1, "Two is second.")));

        assertThat(merged).singleElement().satisfies(passage -> {
            assertThat(passage.chunk().text()).isEqualTo("One is first.\nTwo is second.\nThree is third.");
            assertThat(passage.chunk().ordinal()).isEqualTo(2);
        });
    }

    @Example
    void paragraphs_areStillParagraphs() {
        assertThat(Neighbours.merge(Pieces.ranked(piece(0, "Four is fourth."), piece(1, "Five is last."))))
                .singleElement()
                .satisfies(passage -> assertThat(passage.chunk().text()).isEqualTo("Four is fourth.\n\nFive is last."));
    }

    @Example
    void chunksWithAGapBetween_stayApart() {
        assertThat(Neighbours.merge(Pieces.ranked(piece(0, "One is first."), piece(2, "Three is third."))))
                .hasSize(2);
    }

    @Example
    void sections_stayApart() {
        assertThat(Neighbours.merge(Pieces.ranked(
                        Pieces.piece("a", 0, "Small", TEXT, "One is first."),
                        Pieces.piece("a", 1, "Large", TEXT, "Two is second."))))
                .hasSize(2);
    }

    @Example
    void documents_stayApart() {
        assertThat(Neighbours.merge(Pieces.ranked(
                        Pieces.piece("a", 0, "Heading", TEXT, "One is first."),
                        Pieces.piece("b", 1, "Heading", TEXT, "Two is second."))))
                .hasSize(2);
    }

    @Example
    void textsThatDoNotAgreeWithTheirSpans_stayApart() {
        assertThat(Neighbours.merge(Pieces.ranked(
                        Pieces.piece("a", 0, "Heading", "One. Two.", "One. Two."),
                        Pieces.piece("a", 1, "Heading", "1st. 2nd. 3rd.", "2nd. 3rd."))))
                .hasSize(2);
    }

    @Example
    void scores_areTheBestThatEachStepSaidOfAnyOfThem() {
        Passage better = new Passage(
                1, piece(1, "Two is second."), new PassageScores(new Similarity(0.5), null, new FusedScore(2), null));
        Passage worse = new Passage(
                2,
                piece(0, "One is first."),
                new PassageScores(new Similarity(0.7), new LexicalScore(3), new FusedScore(1), null));

        assertThat(Neighbours.merge(List.of(better, worse)))
                .extracting(Passage::scores)
                .containsExactly(new PassageScores(new Similarity(0.7), new LexicalScore(3), new FusedScore(2), null));
    }

    @Property
    void overlappingPieces_makeTheTextTheyWereCutFrom(
            @ForAll @Size(min = 1, max = 8) List<@IntRange(min = 5, max = 20) Integer> lengths,
            @ForAll @IntRange(min = 1, max = 4) int overlap) {
        List<Chunk> pieces = new ArrayList<>();
        int start = 0;
        for (int length : lengths) {
            int end = Math.min(TEXT.length(), start + length);
            String piece = TEXT.substring(start, end);
            pieces.addFirst(at(pieces.size(), start, piece));
            start = end - overlap;
        }

        List<Passage> merged = Neighbours.merge(Pieces.ranked(pieces.toArray(Chunk[]::new)));

        assertThat(merged).singleElement().satisfies(passage -> {
            SourceSpan span = passage.chunk().span();
            assertThat(passage.chunk().text()).isEqualTo(TEXT.substring(span.start(), span.end()));
            assertThat(span)
                    .isEqualTo(new SourceSpan(0, pieces.getFirst().span().end()));
        });
    }

    private static Chunk piece(int ordinal, String piece) {
        return Pieces.piece("a", ordinal, "Heading", TEXT, piece);
    }

    private static Chunk at(int ordinal, int start, String piece) {
        Chunk found = piece(ordinal, piece);
        return new Chunk(
                found.id(),
                found.documentId(),
                found.revision(),
                ordinal,
                piece,
                found.headings(),
                new SourceSpan(start, start + piece.length()),
                found.attributes());
    }
}
