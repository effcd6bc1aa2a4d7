package dev.ragstone.eval.score;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class NumbersTest {

    @Test
    void spellings_ofOneNumberAreOne() {
        assertThat(Numbers.in("1,000 or 1000 or 1000.0")).containsExactly("1000");
        assertThat(Numbers.in("2.50 or 2,5")).containsExactly("2.5");
        assertThat(Numbers.in("01 of 1")).containsExactly("1");
    }

    @Test
    void version_isKeptWhole() {
        assertThat(Numbers.in("since v1.18.3, or int8")).containsExactlyInAnyOrder("1.18.3", "8");
    }

    @Test
    void period_atTheEndOfASentenceIsNoPartOfANumber() {
        assertThat(Numbers.in("It takes 30. Or 31, perhaps.")).containsExactlyInAnyOrder("30", "31");
    }
}
