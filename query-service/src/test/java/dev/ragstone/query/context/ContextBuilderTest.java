package dev.ragstone.query.context;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ragstone.core.answer.Passage;
import dev.ragstone.core.chunk.Chunk;
import dev.ragstone.query.flow.AnswerContext;
import dev.ragstone.query.flow.LeftOut;
import dev.ragstone.query.flow.LeftOut.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;

class ContextBuilderTest {

    private static final TokenBudget AMPLE = new TokenBudget(1_000_000);
    private static final Chunk LEAVE = Pieces.whole("leave", "Every employee has thirty days of leave.");
    private static final Chunk COPY = Pieces.whole("copy", "Every employee has thirty days of leave!");
    private static final Chunk TRAVEL = Pieces.whole("travel", "Train journeys are booked in first class.");

    private final ContextBuilder builder = new ContextBuilder(0.95, true);

    @Example
    void copyOfABetterPassage_isLeftOut_andTheNextFillsTheGap() {
        List<Passage> found = Pieces.ranked(LEAVE, COPY, TRAVEL);

        AnswerContext context = builder.build(found, 2, AMPLE);

        assertThat(context.passages()).extracting(Passage::chunk).containsExactly(LEAVE, TRAVEL);
        assertThat(context.passages()).extracting(Passage::rank).containsExactly(1, 2);
        assertThat(context.leftOut()).containsExactly(new LeftOut(found.get(1), Reason.NEAR_DUPLICATE));
    }

    @Example
    void copies_stayWhereTheyAreNotLookedFor() {
        assertThat(new ContextBuilder(0, true)
                        .build(Pieces.ranked(LEAVE, COPY, TRAVEL), 2, AMPLE)
                        .passages())
                .extracting(Passage::chunk)
                .containsExactly(LEAVE, COPY);
    }

    @Example
    void passagesAboveTheBudget_areLeftOut_withThoseBehindThem() {
        Chunk large = Pieces.whole("large", "A text of many words. ".repeat(100));
        List<Passage> found = Pieces.ranked(LEAVE, large, TRAVEL);

        AnswerContext context = builder.build(found, 3, new TokenBudget(100));

        assertThat(context.passages()).extracting(Passage::chunk).containsExactly(LEAVE);
        assertThat(context.leftOut())
                .containsExactly(
                        new LeftOut(found.get(1), Reason.TOKEN_BUDGET), new LeftOut(found.get(2), Reason.TOKEN_BUDGET));
    }

    @Example
    void neighbours_areMergedUnlessTheyAreToStayApart() {
        String text = "First comes this. Then comes that.";
        List<Passage> found = Pieces.ranked(
                Pieces.piece("a", 1, "Heading", text, "Then comes that."),
                TRAVEL,
                Pieces.piece("a", 0, "Heading", text, "First comes this."));

        assertThat(builder.build(found, 3, AMPLE).passages()).hasSize(2);
        assertThat(new ContextBuilder(0.95, false).build(found, 3, AMPLE).passages())
                .isEqualTo(found);
    }

    @Example
    void nothingFound_makesAnEmptyContext() {
        assertThat(builder.build(List.of(), 5, AMPLE).passages()).isEmpty();
    }

    @Property
    void noTwoPassages_areNearlyTheSame(
            @ForAll @Size(max = 30) List<@StringLength(max = 12) @CharRange(from = 'a', to = 'c') String> texts,
            @ForAll @DoubleRange(min = 0.1, max = 1) double threshold) {
        List<Passage> passages = new ContextBuilder(threshold, false)
                .build(found(texts), texts.size() + 1, AMPLE)
                .passages();

        assertThat(texts.isEmpty()).isEqualTo(passages.isEmpty());
        for (int i = 0; i < passages.size(); i++) {
            for (int j = 0; j < i; j++) {
                assertThat(resemblance(passages.get(i), passages.get(j))).isLessThan(threshold);
            }
        }
    }

    @Property
    void passages_areBestFirst_atMostTopK_andWithinTheBudget(
            @ForAll @Size(max = 30) List<@StringLength(max = 12) @CharRange(from = 'a', to = 'c') String> texts,
            @ForAll @IntRange(min = 1, max = 20) int topK,
            @ForAll @IntRange(min = 1, max = 200) int tokens,
            @ForAll boolean mergesNeighbours) {
        List<Passage> passages = new ContextBuilder(0.95, mergesNeighbours)
                .build(found(texts), topK, new TokenBudget(tokens))
                .passages();

        assertThat(passages).hasSizeLessThanOrEqualTo(topK);
        assertThat(passages)
                .extracting(Passage::rank)
                .containsExactlyElementsOf(
                        IntStream.rangeClosed(1, passages.size()).boxed().toList());
        assertThat(passages)
                .extracting(passage -> -passage.scores().fused().value())
                .isSorted();
        assertThat(passages.size() <= 1
                        || passages.stream().mapToInt(TokenBudget::bytes).sum() <= 4 * tokens)
                .isTrue();
        assertThat(passages.isEmpty()).isEqualTo(texts.isEmpty());
    }

    /** Every other text begins a document, and the next goes on in it. */
    private static List<Passage> found(List<String> texts) {
        List<Chunk> chunks = new ArrayList<>();
        for (int i = 0; i < texts.size(); i++) {
            String text = String.join(" ", texts.get(i).split(""));
            String before = i % 2 == 0 ? "" : chunks.getLast().text() + " | ";
            chunks.add(Pieces.piece("document" + i / 2, i % 2, "Heading", before + text, text));
        }
        return Pieces.ranked(chunks.toArray(Chunk[]::new));
    }

    private static double resemblance(Passage one, Passage other) {
        return Shingles.of("Heading\n" + one.chunk().text(), 5)
                .jaccard(Shingles.of("Heading\n" + other.chunk().text(), 5));
    }
}
