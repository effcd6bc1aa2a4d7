package dev.ragstone.ingestion;

import static dev.ragstone.testkit.index.TestDocuments.LEAVE;
import static dev.ragstone.testkit.index.TestDocuments.chunks;
import static dev.ragstone.testkit.index.TestDocuments.revision;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.ragstone.core.embedding.EmbeddingFingerprint;
import dev.ragstone.core.index.GenerationIndex;
import dev.ragstone.core.index.GenerationName;
import dev.ragstone.core.index.GenerationRoles;
import dev.ragstone.core.index.InMemoryGenerations;
import dev.ragstone.core.index.IndexException;
import dev.ragstone.models.embedding.EmbeddingModels;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class GenerationOpenerTest {

    private static final EmbeddingFingerprint BGE = EmbeddingModels.named("bge-small-en-v1.5");
    private static final EmbeddingFingerprint MINILM = EmbeddingModels.named("all-minilm-l6-v2");

    private final InMemoryGenerations generations = new InMemoryGenerations();
    private final EmbeddingModels models = new EmbeddingModels(1);

    @AfterEach
    void close() {
        models.close();
    }

    @Test
    void emptyStore_getsTheFirstGenerationOfTheConfiguredModel_whichServes() {
        try (GenerationIndex opened = opener(MINILM).open(opener(MINILM).makeFirst())) {
            assertThat(opened.name()).isEqualTo(GenerationName.first(MINILM));
        }
        assertThat(generations.roles()).isEqualTo(new GenerationRoles(GenerationName.first(MINILM), null));
    }

    @Test
    void servingGeneration_isOpenedAsItIs_whateverModelIsConfiguredNow() {
        GenerationName serving = GenerationName.first(BGE).next();
        try (GenerationIndex before = generations.create(serving, BGE)) {
            before.writer().write(chunks(LEAVE, revision(1), "one"));
        }
        generations.serve(serving);

        try (GenerationIndex opened = opener(MINILM).open(serving)) {
            assertThat(opened.name()).isEqualTo(serving);
            assertThat(opened.searcher().chunksOf(LEAVE)).hasSize(1);
        }
        assertThat(generations.list()).containsExactly(serving);
    }

    @Test
    void generationOfAModelThatIsNotAtHand_isNotWritten_andTheMessageSaysWhatToDo() {
        EmbeddingFingerprint unknown = new EmbeddingFingerprint("unknown", "1", 4, true, "", "");
        GenerationName serving = GenerationName.first(unknown);
        generations.create(serving, unknown).close();
        generations.serve(serving);

        assertThatThrownBy(() -> opener(BGE).open(serving))
                .isInstanceOfSatisfying(
                        IndexException.class, e -> assertThat(e.isTransient()).isTrue())
                .hasMessageContainingAll(serving.encode(), "update ingestion-service");
    }

    private GenerationOpener opener(EmbeddingFingerprint configured) {
        return new GenerationOpener(generations, models, configured);
    }
}
