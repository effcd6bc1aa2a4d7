package dev.ragstone.models.entailment;

import static dev.ragstone.testkit.entailment.EntailmentTexts.FOLLOWING;
import static dev.ragstone.testkit.entailment.EntailmentTexts.PREMISE;
import static dev.ragstone.testkit.entailment.EntailmentTexts.UNRELATED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.ragstone.core.entailment.Entailment;
import dev.ragstone.core.entailment.EntailmentException;
import dev.ragstone.core.entailment.EntailmentModel;
import dev.ragstone.core.entailment.EntailmentPair;
import dev.ragstone.models.classification.TinyClassifier;
import dev.ragstone.testkit.entailment.EntailmentModelContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a model of a few words: each of its logits is a multiple of how often premise and hypothesis hold the same word. */
class OnnxEntailmentModelIT extends EntailmentModelContract {

    private static final TinyClassifier TINY = new TinyClassifier(PREMISE, FOLLOWING, UNRELATED);
    private static final EntailmentPair ONE_WORD = new EntailmentPair("leopard", "leopard");
    private static final float[] THREE = {-1, 1, 0};

    @TempDir
    private Path folder;

    @Override
    protected EntailmentModel open() {
        return load(List.of("contradiction", "entailment", "neutral"), 64, THREE);
    }

    @Test
    void threeClasses_areReadByTheirLabels() {
        labels("\"0\": \"CONTRADICTION\", \"1\": \"Entailment\", \"2\": \"neutral\"");
        Entailment verdict = verdict(List.of(), THREE);
        double all = Math.exp(-1) + Math.exp(1) + 1;
        assertThat(verdict.entailed()).isCloseTo(Math.exp(1) / all, within(1e-6));
        assertThat(verdict.contradicted()).isCloseTo(Math.exp(-1) / all, within(1e-6));
        assertThat(verdict.neutral()).isCloseTo(1 / all, within(1e-6));
    }

    @Test
    void labelsOfTheSetting_countMore() {
        labels("\"0\": \"contradiction\", \"1\": \"entailment\", \"2\": \"neutral\"");
        assertThat(verdict(List.of("entailment", "neutral", "contradiction"), THREE))
                .extracting(Entailment::entailed)
                .isEqualTo(verdict(List.of(), THREE).contradicted());
    }

    @Test
    void ofTwoClasses_theSecondIsSupported_unlessLabelsSayOtherwise() {
        labels("\"0\": \"LABEL_0\", \"1\": \"LABEL_1\"");
        double expected = 1 / (1 + Math.exp(-2));
        assertThat(verdict(List.of(), -1, 1)).satisfies(verdict -> {
            assertThat(verdict.entailed()).isCloseTo(expected, within(1e-6));
            assertThat(verdict.contradicted()).as("nobody says why it is not").isZero();
        });
        assertThat(verdict(List.of("supported", "not supported"), 1, -1).entailed())
                .isCloseTo(expected, within(1e-6));
    }

    @Test
    void singleClass_isSupported_byItsSigmoid() {
        assertThat(verdict(List.of(), 1).entailed()).isCloseTo(1 / (1 + Math.exp(-1)), within(1e-6));
    }

    @Test
    void premiseBeyondTheLimit_isReadInWindows_ofWhichTheBestAndTheWorstCount() {
        // 3 special tokens and 1 of the hypothesis leave room for 4. Of three windows the first has two leopards.
        EntailmentPair pair = new EntailmentPair("meal its leopard leopard meal its meal its meal its", "leopard");
        try (EntailmentModel model = load(List.of(), 8, 1);
                EntailmentModel opposite = load(List.of("contradiction", "entailment"), 8, 1, 0)) {
            assertThat(model.judge(List.of(pair)).getFirst().entailed())
                    .isCloseTo(1 / (1 + Math.exp(-2)), within(1e-6));
            assertThat(opposite.judge(List.of(pair)).getFirst()).satisfies(verdict -> {
                assertThat(verdict.contradicted()).isCloseTo(1 / (1 + Math.exp(-2)), within(1e-6));
                assertThat(verdict.entailed())
                        .as("of the window without a leopard")
                        .isEqualTo(0.5);
            });
        }
    }

    @Test
    void fingerprint_isThatOfAllThatDecides() throws IOException {
        try (EntailmentModel model = load(List.of(), 64, 1);
                EntailmentModel same = load(List.of(), 64, 1)) {
            assertThat(model.fingerprint()).isEqualTo(same.fingerprint());
            assertThat(List.of(
                            fingerprint(List.of(), 32, 1),
                            fingerprint(List.of("supported"), 64, 1),
                            fingerprint(List.of(), 64, 2)))
                    .doesNotContain(model.fingerprint())
                    .doesNotHaveDuplicates();
            Files.writeString(folder.resolve("model.onnx_data"), "more weights");
            assertThat(fingerprint(List.of(), 64, 1)).isNotEqualTo(model.fingerprint());
        }
    }

    @Test
    void labelsThatAreMissingOrUnknown_areAskedFor() {
        assertThatThrownBy(() -> load(List.of(), 64, THREE))
                .isInstanceOf(EntailmentException.class)
                .hasMessageContainingAll("has 3 classes", "ragstone.entailment.labels");
        assertThatThrownBy(() -> load(List.of("SAFE", "INJECTION"), 64, 1, 2))
                .isInstanceOf(EntailmentException.class)
                .hasMessageContainingAll("'SAFE'", "ragstone.entailment.labels");
        assertThatThrownBy(() -> load(List.of("neutral", "contradiction"), 64, 1, 2))
                .isInstanceOf(EntailmentException.class)
                .hasMessageContaining("not just one of them");
    }

    @Test
    void missingFile_isNamed() {
        EntailmentFiles files =
                EntailmentFiles.of(folder.resolve("no-such-file.onnx"), Optional.empty(), List.of(), 64);
        assertThatThrownBy(() -> OnnxEntailmentModel.load(files, 1))
                .isInstanceOf(EntailmentException.class)
                .hasMessageContainingAll("tokenizer.json", "ragstone.entailment.onnx.path");
    }

    private Entailment verdict(List<String> labels, float... head) {
        try (EntailmentModel model = load(labels, 64, head)) {
            return model.judge(List.of(ONE_WORD)).getFirst();
        }
    }

    private String fingerprint(List<String> labels, int maxTokens, float... head) {
        try (EntailmentModel model = load(labels, maxTokens, head)) {
            return model.fingerprint();
        }
    }

    private EntailmentModel load(List<String> labels, int maxTokens, float... head) {
        try {
            TINY.write(folder, true, maxTokens, head);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return OnnxEntailmentModel.load(
                EntailmentFiles.of(folder.resolve("model.onnx"), Optional.empty(), labels, maxTokens), 2);
    }

    private void labels(String labels) {
        try {
            Files.writeString(folder.resolve("config.json"), "{\"id2label\": {%s}}".formatted(labels));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
