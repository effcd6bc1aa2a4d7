package dev.ragstone.bench.alteration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class AlterationsTest {

    private final Alterations alterations =
            new Alterations(List.of("When did Ada marry?", "Where was the treaty with France signed in 1919?"));

    @Test
    void question_getsAnotherNumber_anotherName_andANegation() {
        assertThat(alterations.of("Where was the treaty with France signed in 1919?"))
                .containsExactly(
                        "Where was the treaty with France signed in 1911?",
                        "Where was the treaty with Ada signed in 1919?",
                        "Where was not the treaty with France signed in 1919?");
    }

    @Test
    void questionThatOffersNothing_isNotAltered() {
        assertThat(alterations.of("why leave?")).isEmpty();
    }
}
