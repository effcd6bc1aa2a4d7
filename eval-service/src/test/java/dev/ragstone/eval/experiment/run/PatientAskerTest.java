package dev.ragstone.eval.experiment.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ragstone.eval.experiment.dataset.TestCase;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PatientAskerTest {

    private static final TestCase QUESTION = new TestCase("a", "Why?", null, null, null, null, List.of());
    private static final Reply FINAL = new Reply.Refused("invalid-request");

    private final List<Duration> pauses = new ArrayList<>();

    @Test
    void whoIsToldToWait_waitsAsLong_andAsksAgain() throws Exception {
        assertThat(ask(later(Duration.ofSeconds(7)), later(Duration.ofSeconds(2)), FINAL))
                .isEqualTo(FINAL);
        assertThat(pauses).containsExactly(Duration.ofSeconds(7), Duration.ofSeconds(2));
    }

    @Test
    void whoIsToldNothing_waitsLongerEachTime_andGivesUpAfterAllAttempts() throws Exception {
        assertThat(ask(later(null), later(null), later(null), later(null), FINAL))
                .isEqualTo(new Reply.Refused("overloaded"));
        assertThat(pauses).containsExactly(Duration.ofMillis(500), Duration.ofSeconds(1), Duration.ofSeconds(2));
    }

    @Test
    void whoIsToldToWaitForTooLong_givesUpAtOnce() throws Exception {
        assertThat(ask(later(Duration.ofHours(8)))).isEqualTo(new Reply.Refused("overloaded"));
        assertThat(pauses).isEmpty();
    }

    @Test
    void whatIsFinal_isNotAskedAgain() throws Exception {
        assertThat(ask(FINAL, later(null))).isEqualTo(FINAL);
    }

    private Reply ask(Reply... replies) throws InterruptedException {
        Deque<Reply> next = new ArrayDeque<>(List.of(replies));
        return new PatientAsker((tenant, question) -> next.removeFirst(), 4, Duration.ofSeconds(30), pauses::add)
                .ask("acme", QUESTION);
    }

    private static Reply later(@Nullable Duration after) {
        return new Reply.Later("overloaded", after);
    }
}
