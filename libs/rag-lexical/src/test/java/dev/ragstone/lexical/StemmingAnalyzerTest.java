package dev.ragstone.lexical;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StemmingAnalyzerTest {

    private final StemmingAnalyzer analyzer = new StemmingAnalyzer();

    @Test
    void termsAreCounted_byStem() {
        assertThat(analyzer.analyze("Retries, retry; RETRYING!", "en").counts()).isEqualTo(Map.of("retri", 3));
    }

    @Test
    void stopWords_areLeftOut() {
        assertThat(terms("How long is the export retried?")).containsExactlyInAnyOrder("long", "export", "retri");
    }

    @ParameterizedTest
    @CsvSource({
        "otel.exporter.otlp.endpoint, exporter",
        "otel.exporter.otlp.endpoint, OTEL_EXPORTER_OTLP_ENDPOINT",
        "max_elapsed_time, elapsed",
        "max_elapsed_time, maxElapsedTime",
        "OTEL_BSP_DELAY, otel.bsp.delay",
        "BatchSpanProcessor, span",
        "HTTPServer, http server",
        "v1.18.3, 18",
        "std::vector, vector",
        "kill -9, 9",
        "--add-modules, modules",
        "the IL-6 gene, il",
        "naïve café, naive cafe",
        "ﬁle １２, file 12",
        "a company's, company",
        "a company’s, company",
        "the companies', company",
        "don't, don’t",
    })
    void whatADocumentSays_isFoundByWhatAQuestionSays(String document, String question) {
        assertThat(terms(document)).containsAll(terms(question)).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"1.18, 11.8", "v2.1, v1.2", "0.05, 5", "mRNA, rna"})
    void whatDiffers_isNotFound(String document, String question) {
        assertThat(terms(document)).doesNotContainAnyElementsOf(terms(question));
    }

    @Test
    void release_isFoundWithAndWithoutItsLetter() {
        assertThat(terms("v1.18.3")).contains("1.18.3");
        assertThat(terms("1.18.3")).contains("1.18.3");
    }

    @Test
    void unspacedScripts_giveOverlappingPairs() {
        assertThat(terms("東京都, 猫 サーバー")).containsExactlyInAnyOrder("東京", "京都", "猫", "サー", "ーバ", "バー");
        assertThat(terms("東京Tower2")).containsExactlyInAnyOrder("東京", "tower2");
    }

    @Test
    void combiningMarks_belongToTheirWord() {
        assertThat(terms("हिन्दी")).hasSize(1);
        assertThat(terms("cafe\u0301")).isEqualTo(terms("caf\u00e9"));
    }

    @Test
    void otherLanguages_useTheirOwnStemmer() {
        assertThat(terms("Häuser", "de")).containsAll(terms("Haus", "de"));
        assertThat(terms("l'homme", "fr")).containsAll(terms("hommes", "fr"));
        assertThat(terms("libros", "es-MX")).containsAll(terms("libro", "es"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"de", "fr", "fi", "hi", "id", "tr", "zz", "not a code"})
    void questionInUnknownLanguage_findsDocumentsOfEveryLanguage(String language) {
        String text = "Die Häuser der Straße talossa किताबें menuliskan evlerinizden";
        assertThat(terms(text, language)).containsAll(terms(text));
    }

    @Test
    void encodedData_isNoWord() {
        assertThat(terms("x".repeat(101) + " word")).containsExactly("word");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "...", "' ' _ -", "\ud83d\ude00", "\ud83d", "'"})
    void textWithoutWords_hasNoTerms(String text) {
        assertThat(terms(text)).isEmpty();
    }

    @Test
    void endlessIdentifier_isAnalysedByItsParts() {
        assertThat(analyzer.analyze("a1.".repeat(100_000), null).counts()).isEqualTo(Map.of("a1", 100_000));
    }

    @Test
    void manyThreads_shareOneAnalyzer() {
        Set<String> expected = terms("running runners ran 東京都");
        List<Set<String>> results = IntStream.range(0, 1000)
                .parallel()
                .mapToObj(i -> terms("running runners ran 東京都"))
                .toList();
        assertThat(results).allMatch(expected::equals);
    }

    private Set<String> terms(String text) {
        return analyzer.analyze(text, null).counts().keySet();
    }

    private Set<String> terms(String text, String language) {
        return analyzer.analyze(text, language).counts().keySet();
    }
}
