package dev.ragstone.models.embedding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.ragstone.core.embedding.Embedder;
import dev.ragstone.core.embedding.EmbeddingException;
import dev.ragstone.core.embedding.EmbeddingFingerprint;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddingModelsTest {

    private static final EmbeddingModels MODELS = new EmbeddingModels(2);
    private static final EmbeddingFingerprint BGE = EmbeddingModels.named("bge-small-en-v1.5");
    private static final EmbeddingFingerprint MINILM = EmbeddingModels.named("all-minilm-l6-v2");

    @AfterAll
    static void close() {
        MODELS.close();
    }

    @Test
    void model_isFoundByItsNameAndByTheIdOfItsFingerprint() {
        for (EmbeddingFingerprint fingerprint : List.of(BGE, MINILM)) {
            assertThat(MODELS.find(fingerprint.id())).contains(fingerprint);
        }
        assertThat(MODELS.find("other-12345678")).isEmpty();
        assertThat(BGE.id()).isNotEqualTo(MINILM.id());
    }

    @Test
    void idOfTheDefaultModel_staysAsItIsInIndexesThatAreThere() {
        assertThat(BGE.id()).isEqualTo("bge-small-en-v1-5-5386c425");
    }

    @Test
    void unknownName_isAnsweredWithTheKnownOnes() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> EmbeddingModels.named("bge-large"))
                .withMessageContainingAll(
                        "bge-large", "ragstone.embedding.model", "bge-small-en-v1.5, all-minilm-l6-v2");
    }

    @Test
    void model_isLoadedOnce() {
        Embedder first = MODELS.get(MINILM);
        assertThat(MODELS.get(MINILM)).isSameAs(first);
        assertThat(MODELS.prepare(MINILM)).isTrue();
        assertThat(first.fingerprint()).isEqualTo(MINILM);
    }

    @Test
    void interruptedCaller_doesNotBreakOffTheLoading() {
        try (EmbeddingModels models = new EmbeddingModels(1)) {
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> models.get(MINILM)).isInstanceOf(EmbeddingException.class);
            assertThat(Thread.interrupted()).isTrue();
            assertThat(models.get(MINILM).embedQuery("text").dimension()).isEqualTo(384);
        }
    }

    @Test
    void modelThatIsBeingLoaded_isWaitedForByWhoeverCloses() {
        EmbeddingModels models = new EmbeddingModels(1);
        models.prepare(BGE);
        List<Thread> loading = Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals("load-bge-small-en-v1.5"))
                .toList();

        models.close();

        assertThat(loading.stream()
                        .flatMap(thread -> Arrays.stream(thread.getStackTrace()))
                        .map(StackTraceElement::getClassName))
                .doesNotContain(OnnxEmbedder.class.getName());
    }

    @Test
    void closedModels_sayso() {
        EmbeddingModels models = new EmbeddingModels(1);
        models.close();
        models.close();
        assertThatIllegalStateException().isThrownBy(() -> models.get(BGE)).withMessageContaining("closed");
    }

    @ParameterizedTest
    @ValueSource(strings = {"bge-small-en-v1.5", "all-minilm-l6-v2"})
    void textsWithNothingInCommon_haveAboutTheCosineTheModelIsSaidToGive(String name) {
        Embedder model = MODELS.get(EmbeddingModels.named(name));
        List<String> texts = List.of(
                "The leopard sleeps in a tree after its meal.",
                "A tombstone, a record without a value, deletes the document named by its key.",
                "Interest rates were left unchanged by the central bank on Thursday.",
                "Whisk the eggs with sugar until the mixture is pale.");
        double sum = 0;
        int pairs = 0;
        for (int i = 0; i < texts.size(); i++) {
            for (int j = 0; j < i; j++) {
                sum += model.embedPassage(texts.get(i)).dot(model.embedPassage(texts.get(j)));
                pairs++;
            }
        }
        assertThat(sum / pairs).isCloseTo(model.unrelatedCosine(), within(0.1));
    }

    @Test
    void miniLm_readsMoreThanItsTokenizersFileSays_andNoMoreThanItsLimit() {
        Embedder model = MODELS.get(MINILM);
        String start = "token ".repeat(200);
        String longer = start + "the leopard sleeps";
        assertThat(model.embedPassage(longer)).isNotEqualTo(model.embedPassage(start));
        String whole = "token ".repeat(300);
        assertThat(model.embedPassage(whole + "the leopard")).isEqualTo(model.embedPassage(whole + "sleeps"));
    }

    @Test
    void miniLm_findsThePassageThatAnswers() {
        Embedder model = MODELS.get(MINILM);
        var question = model.embedQuery("How do I remove a document?");
        assertThat(question.dot(model.embedPassage("A record without a value deletes the document named by its key.")))
                .isGreaterThan(question.dot(model.embedPassage("Documents are published as JSON events to a topic.")));
    }
}
