package dev.ragstone.query.context;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ragstone.core.answer.Passage;
import java.util.List;
import org.junit.jupiter.api.Test;

class TokenBudgetTest {

    private static final Passage PASSAGE =
            Pieces.ranked(Pieces.whole("ab", "x".repeat(46))).getFirst();

    @Test
    void token_isFourBytesOfTitleHeadingsAndText() {
        assertThat(TokenBudget.bytes(PASSAGE)).isEqualTo("Title of ab > Heading\n".length() + 46 + 2);
        assertThat(TokenBudget.bytes(
                        Pieces.ranked(Pieces.whole("ab", "年".repeat(46))).getFirst()))
                .isEqualTo("Title of ab > Heading\n".length() + 3 * 46 + 2);
    }

    @Test
    void passages_fitUntilTheBudgetIsFull() {
        List<Passage> three = List.of(PASSAGE, PASSAGE, PASSAGE);
        int tokens = Math.ceilDiv(2 * TokenBudget.bytes(PASSAGE), 4);

        assertThat(new TokenBudget(tokens - 1).fitting(three)).isEqualTo(1);
        assertThat(new TokenBudget(tokens).fitting(three)).isEqualTo(2);
        assertThat(new TokenBudget(10 * tokens).fitting(three)).isEqualTo(3);
    }

    @Test
    void firstPassage_fitsAlways() {
        assertThat(new TokenBudget(1).fitting(List.of(PASSAGE, PASSAGE))).isEqualTo(1);
        assertThat(new TokenBudget(1).fitting(List.of())).isZero();
    }
}
