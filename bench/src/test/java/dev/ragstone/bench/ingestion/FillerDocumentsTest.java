package dev.ragstone.bench.ingestion;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ragstone.bench.dataset.CorpusDocument;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class FillerDocumentsTest {

    @Test
    void number_decidesTheDocument_whereverASetBegins() {
        assertThat(FillerDocuments.of(0, 30).subList(10, 30)).isEqualTo(FillerDocuments.of(10, 20));
        assertThat(FillerDocuments.of(0, 2_000))
                .extracting(document -> document.title() + document.text())
                .doesNotHaveDuplicates();
    }

    @Test
    void documents_areShortEnoughForOneChunk() {
        assertThat(FillerDocuments.of(0, 200))
                .allSatisfy(document -> assertThat(document.text()).hasSizeBetween(100, 400));
    }

    @Test
    void names_areAsFrequentAsInLanguage_someInManyDocumentsAndMostInFew() {
        List<CorpusDocument> documents = FillerDocuments.of(0, 5_000);
        Map<String, Long> frequencies = documents.stream()
                .flatMap(
                        document -> Arrays.stream(document.text().split("\\W+")).distinct())
                .filter(word -> word.matches("[A-Z][a-z]+n"))
                .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
        long rare = frequencies.values().stream().filter(count -> count <= 5).count();
        assertThat(frequencies.values()).anyMatch(count -> count > documents.size() / 10);
        assertThat(rare).isGreaterThan(frequencies.size() / 2);
    }

    @Test
    void questions_differ_andNameWhatADocumentStates() {
        List<String> questions = FillerDocuments.questions(100, 1_000);
        assertThat(questions).hasSize(100).doesNotHaveDuplicates();
        String name = FillerDocuments.of(10, 1).getFirst().title().replaceAll("Notes on (\\w+),.*", "$1");
        assertThat(questions.get(1)).contains(name);
    }
}
