package dev.ragstone.models.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.ragstone.core.embedding.Embedding;
import dev.ragstone.core.embedding.EmbeddingException;
import dev.ragstone.models.onnx.ModelFile;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class OnnxEmbedderTest {

    private static final OnnxEmbedder EMBEDDER = OnnxEmbedder.bgeSmall(2);
    private static final String PASSAGE =
            "A tombstone, a record without a value, deletes the document named by its key.";

    @AfterAll
    static void close() {
        EMBEDDER.close();
    }

    @Test
    void vectors_haveTheDimensionOfTheFingerprintAndLengthOne() {
        for (String text : List.of("", " ", PASSAGE, "日本語 🙂", "\uD83D")) {
            Embedding embedding = EMBEDDER.embedPassage(text);
            assertThat(embedding.dimension()).isEqualTo(EMBEDDER.fingerprint().dimension());
            assertThat(embedding.dot(embedding)).as(text).isCloseTo(1, within(1e-5));
        }
    }

    @Test
    void question_isNearestToThePassageThatAnswersIt() {
        Embedding question = EMBEDDER.embedQuery("How do I remove a document?");
        double answering = question.dot(EMBEDDER.embedPassage(PASSAGE));
        double sameField = question.dot(EMBEDDER.embedPassage("Documents are published as JSON events to a topic."));
        double unrelated = question.dot(EMBEDDER.embedPassage("The leopard sleeps in a tree after its meal."));
        assertThat(answering).isGreaterThan(sameField);
        assertThat(sameField).isGreaterThan(unrelated);
    }

    @Test
    void questionAndPassage_areEmbeddedDifferently() {
        assertThat(EMBEDDER.embedQuery(PASSAGE)).isNotEqualTo(EMBEDDER.embedPassage(PASSAGE));
    }

    @Test
    void textBeyondTheModelsLimit_isCutAtTheLimit() {
        String long10k = "token ".repeat(10_000);
        String other10k = "token ".repeat(9_000) + "another end";
        assertThat(EMBEDDER.embedPassage(long10k)).isEqualTo(EMBEDDER.embedPassage(other10k));
        assertThat(EMBEDDER.embedPassage(long10k)).isNotEqualTo(EMBEDDER.embedPassage("token ".repeat(100)));
    }

    @Test
    void vector_dependsOnItsTextAlone_whenEightThreadsEmbedDifferentTexts() throws Exception {
        List<String> texts = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            texts.add("Text %d. %s".formatted(i, PASSAGE.repeat(i % 6)));
        }
        List<Embedding> alone = texts.stream().map(EMBEDDER::embedPassage).toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            List<Future<Embedding>> together = new ArrayList<>();
            for (int round = 0; round < 2; round++) {
                texts.forEach(text -> together.add(threads.submit(() -> EMBEDDER.embedPassage(text))));
            }
            for (int i = 0; i < together.size(); i++) {
                assertThat(together.get(i).get()).isEqualTo(alone.get(i % texts.size()));
            }
        }
    }

    @Test
    void virtualThreads_shareTheModel() throws Exception {
        Embedding expected = EMBEDDER.embedPassage(PASSAGE);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Embedding>> results = new ArrayList<>();
            for (int i = 0; i < 50; i++) {
                results.add(threads.submit(() -> EMBEDDER.embedPassage(PASSAGE)));
            }
            for (Future<Embedding> result : results) {
                assertThat(result.get()).isEqualTo(expected);
            }
        }
    }

    @Test
    void closedEmbedder_saysSo() {
        OnnxEmbedder embedder = OnnxEmbedder.bgeSmall(1);
        embedder.close();
        embedder.close();
        assertThatThrownBy(() -> embedder.embedPassage(PASSAGE))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("closed");
    }

    @Test
    void interruptedCaller_stopsWaitingAndStaysInterrupted() {
        Thread.currentThread().interrupt();
        assertThatThrownBy(() -> EMBEDDER.embedPassage(PASSAGE)).isInstanceOf(EmbeddingException.class);
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void missingModel_isNamed() {
        OnnxModel small = OnnxModel.bgeSmall();
        OnnxModel missing = new OnnxModel(
                small.fingerprint(),
                new ModelFile.OnDisk(Path.of("no-such.onnx")),
                small.tokenizer(),
                512,
                Pooling.CLS,
                0);
        assertThatThrownBy(() -> OnnxEmbedder.load(missing, 1))
                .isInstanceOf(EmbeddingException.class)
                .hasMessageContaining("bge-small-en-v1.5")
                .hasMessageContaining("no-such.onnx");
    }

    @Test
    void graphThatIsNoModel_isNamed() {
        OnnxModel small = OnnxModel.bgeSmall();
        OnnxModel wrong = new OnnxModel(small.fingerprint(), small.tokenizer(), small.tokenizer(), 512, Pooling.CLS, 0);
        assertThatThrownBy(() -> OnnxEmbedder.load(wrong, 1))
                .isInstanceOf(EmbeddingException.class)
                .hasMessageContaining("tokenizer.json");
    }
}
