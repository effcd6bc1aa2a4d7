package dev.ragstone.index.qdrant;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.ragstone.core.index.IndexException;
import org.junit.jupiter.api.Test;

class SuccessionTest {

    private final Succession before = Succession.first().next();

    @Test
    void ownEntryReadBack_tellsThatItTookPlace() {
        Succession attempt = before.next();
        assertThat(attempt.tookPlace(attempt)).isTrue();
    }

    @Test
    void entryOfAnotherWriter_tellsThatItDidNot() {
        assertThat(before.next().tookPlace(before.next())).isFalse();
    }

    @Test
    void successorsOfTheOwnEntry_stillTell() {
        Succession attempt = before.next();
        assertThat(attempt.tookPlace(after(attempt, Succession.REMEMBERED - 1))).isTrue();
    }

    @Test
    void successorsOfAnothersEntry_stillTell() {
        assertThat(before.next().tookPlace(after(before.next(), Succession.REMEMBERED - 1)))
                .isFalse();
    }

    @Test
    void tooManySuccessors_areAnError_notAGuess() {
        Succession attempt = before.next();
        assertThatExceptionOfType(IndexException.class)
                .isThrownBy(() -> attempt.tookPlace(after(attempt, Succession.REMEMBERED)))
                .matches(IndexException::isTransient);
    }

    @Test
    void writeThatNobodyMade_isAnError() {
        assertThatExceptionOfType(IndexException.class)
                .isThrownBy(() -> before.next().tookPlace(before));
    }

    private static Succession after(Succession entry, int writes) {
        Succession last = entry;
        for (int i = 0; i < writes; i++) {
            last = last.next();
        }
        return last;
    }
}
