package dev.ragstone.text.support;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ragstone.lexical.StemmingAnalyzer;
import dev.ragstone.text.Terms;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PassageTermsTest {

    private static final String HEADINGS = "Leave > How it's asked for\n";

    private final Terms terms = new Terms(new StemmingAnalyzer());

    @ParameterizedTest
    @ValueSource(
            strings = {
                "I asked e.g. Ada. She said v1.18.3 of otel.exporter.otlp is out.It is not. Is it?",
                "- One item, they say.\n- Another.\n\n| a | b |\n1. First of 1.000. 2nd!\n> ΟΔΟΣ. Οδός",
                "休暇は三十日です。「申請」は部長へ。’Tis so！Ça y est. l'été。\u3099\u0301 x",
                "`code. With Capitals` and \"quoted.\" Then (more.) And ＡＢＣ．Ｄ"
            })
    void termsOfItsSentences_areThoseOfTheWhole(String text) {
        PassageTerms passage = PassageTerms.of(HEADINGS, text, terms);
        TextTerms whole = TextTerms.of(HEADINGS + text, terms);

        assertThat(passage.subjects()).isEqualTo(whole.subjects());
        assertThat(passage.terms()).isEqualTo(whole.all());
    }
}
