package dev.ragstone.eval.score;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ragstone.core.answer.AnswerStatus;
import dev.ragstone.core.embedding.Embedder;
import dev.ragstone.eval.flow.CitationMark;
import dev.ragstone.eval.flow.Evidence;
import dev.ragstone.eval.flow.Reference;
import dev.ragstone.eval.flow.Subject;
import dev.ragstone.eval.metric.Scoring;
import dev.ragstone.eval.metric.TextVectors;
import dev.ragstone.eval.metric.Tier;
import dev.ragstone.lexical.StemmingAnalyzer;
import dev.ragstone.models.embedding.EmbeddingModels;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * What scoring costs: {@code make bench-scoring}. Questions are headings of the project's own documentation, with five passages of some
 * 200 words and answers of three sentences each: one of a passage, one in which a word was changed, and one with other words.
 */
@EnabledIfSystemProperty(named = "scoring.cost", matches = "true")
class ScoringCostIT {

    private static final int WARM_UP = 1_000;
    private static final int MEASURED = 1_000;
    private static final int PASSAGES = 5;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();

    @Test
    void wordsAlone_andWithVectors() throws IOException {
        List<Subject> subjects = subjects();
        measure("by words", scoring(WordReader.of(new StemmingAnalyzer(), 0.6, 0.5, null), null), subjects, MEASURED);
        try (EmbeddingModels models = new EmbeddingModels(1)) {
            Embedder embedder = models.get(EmbeddingModels.named("bge-small-en-v1.5"));
            WordReader reader = WordReader.of(new StemmingAnalyzer(), 0.6, 0.5, () -> embedder);
            measure("by words and vectors", scoring(reader, embedder), subjects, MEASURED / 10);
        }
    }

    private static Scoring scoring(WordReader reader, @Nullable Embedder embedder) {
        List<Tier> tiers = new ArrayList<>();
        tiers.add(new Tier(reader::read, DeterministicMetrics.ofWords(), true, true));
        if (embedder != null) {
            TextVectors vectors = new TextVectors(() -> embedder);
            tiers.add(new Tier(reader::read, DeterministicMetrics.ofVectors(vectors), true, true));
        }
        return new Scoring(tiers);
    }

    private void measure(String name, Scoring scoring, List<Subject> subjects, int measured) {
        for (int i = 0; i < Math.min(WARM_UP, measured * 2); i++) {
            scoring.scoreLive(subjects.get(i % subjects.size()));
        }
        double[] millis = new double[measured];
        for (int i = 0; i < measured; i++) {
            long before = threads.getCurrentThreadCpuTime();
            assertThat(scoring.scoreLive(subjects.get(i % subjects.size()))).isNotEmpty();
            millis[i] = (threads.getCurrentThreadCpuTime() - before) / 1e6;
        }
        Arrays.sort(millis);
        System.out.printf(
                "%-22s processor time of an interaction: mean %.2f ms, median %.2f, 95 of 100 below %.2f%n",
                name, Arrays.stream(millis).average().orElseThrow(), millis[measured / 2], millis[measured * 95 / 100]);
    }

    private static List<Subject> subjects() throws IOException {
        List<String> paragraphs = new ArrayList<>();
        try (Stream<Path> pages = Files.walk(Path.of("../docs"))) {
            for (Path page : pages.filter(path -> path.toString().endsWith(".md"))
                    .sorted()
                    .toList()) {
                List<String> words = List.of(Files.readString(page).split("(?<=\\s)", -1));
                for (int start = 0; start + 200 < words.size(); start += 200) {
                    paragraphs.add(String.join("", words.subList(start, start + 200)));
                }
            }
        }
        return IntStream.range(0, paragraphs.size() - PASSAGES)
                .mapToObj(start -> subject(paragraphs.subList(start, start + PASSAGES)))
                .toList();
    }

    private static Subject subject(List<String> texts) {
        List<Evidence> passages = IntStream.range(0, texts.size())
                .mapToObj(i -> new Evidence("p" + i, "", texts.get(i)))
                .toList();
        String[] words = texts.getFirst().strip().split("\\s+", -1);
        String sentence = String.join(" ", Arrays.copyOfRange(words, 10, 30));
        String answer = "%s [1]. %s [2]. It follows that colleagues ought to arrange their absence beforehand [1]."
                .formatted(sentence, sentence.replaceFirst("\\w{5,}", "seventeen"));
        List<CitationMark> citations = IntStream.range(0, passages.size())
                .mapToObj(i -> new CitationMark(i + 1, "p" + i))
                .toList();
        return new Subject(
                String.join(" ", Arrays.copyOfRange(words, 0, 10)) + "?",
                AnswerStatus.ANSWERED,
                answer,
                passages,
                citations,
                Reference.UNKNOWN,
                null);
    }
}
