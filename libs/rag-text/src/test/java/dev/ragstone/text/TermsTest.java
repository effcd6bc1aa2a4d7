package dev.ragstone.text;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ragstone.lexical.StemmingAnalyzer;
import org.junit.jupiter.api.Test;

class TermsTest {

    private final Terms terms = new Terms(new StemmingAnalyzer());

    @Test
    void termsInOrder_standWhereTheyFirstStand_withoutFunctionWords() {
        assertThat(terms.inOrder("How do I convert JSON to XML, and XML to JSON?"))
                .containsExactly("convert", "json", "xml");
        assertThat(terms.inOrder("What is it?")).isEmpty();
    }
}
