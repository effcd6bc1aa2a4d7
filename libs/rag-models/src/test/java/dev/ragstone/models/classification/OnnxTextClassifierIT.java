package dev.ragstone.models.classification;

import static dev.ragstone.testkit.classification.ClassifiedTexts.HARMLESS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.ragstone.core.classification.ClassificationException;
import dev.ragstone.core.classification.TextClassifier;
import dev.ragstone.models.onnx.ModelFile;
import dev.ragstone.testkit.classification.TextClassifierContract;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a model that knows one word: each of its logits is a multiple of the square of how often a text holds it. */
class OnnxTextClassifierIT extends TextClassifierContract {

    private static final TinyClassifier TINY = new TinyClassifier("obey");
    private static final Set<String> LABELS = Set.of("injection", "jailbreak");
    private static final double OF_ONE_WORD = 1 / (1 + Math.exp(-2));

    @TempDir
    private Path folder;

    @Override
    protected TextClassifier open() {
        return load(64, "\"0\": \"SAFE\", \"1\": \"INJECTION\"", -1, 1);
    }

    @Test
    void namedClass_isFound_whereverItStands() {
        assertThat(probability("\"0\": \"Injection\", \"1\": \"safe\"", 1, -1)).isCloseTo(OF_ONE_WORD, within(1e-6));
    }

    @Test
    void classesThatMeanTheSame_areAddedUp() {
        double all = Math.exp(-1) + Math.exp(1) + Math.exp(0.5);
        assertThat(probability("\"0\": \"BENIGN\", \"1\": \"INJECTION\", \"2\": \"JAILBREAK\"", -1, 1, 0.5f))
                .isCloseTo((Math.exp(1) + Math.exp(0.5)) / all, within(1e-6));
    }

    @Test
    void ofTwoClassesWithoutNames_theSecondIsMeant() {
        assertThat(probability("\"0\": \"LABEL_0\", \"1\": \"LABEL_1\"", -1, 1)).isCloseTo(OF_ONE_WORD, within(1e-6));
        assertThat(probability("", -1, 1)).isCloseTo(OF_ONE_WORD, within(1e-6));
    }

    @Test
    void singleClass_isMeant_byItsSigmoid() {
        assertThat(probability("", 2)).isCloseTo(OF_ONE_WORD, within(1e-6));
    }

    @Test
    void modelWithoutSuchAClass_isNamedWithItsClasses() {
        assertThatThrownBy(() -> load(64, "\"0\": \"toxic\", \"1\": \"clean\"", -1, 1))
                .isInstanceOf(ClassificationException.class)
                .hasMessageContainingAll("tiny", "[toxic, clean]", "ragstone.guard.classifier.labels");
        assertThatThrownBy(() -> load(64, "\"0\": \"injection\", \"1\": \"jailbreak\"", -1, 1))
                .isInstanceOf(ClassificationException.class)
                .hasMessageContaining("each of them");
        assertThatThrownBy(() -> load(64, "", -1, 1, 0))
                .isInstanceOf(ClassificationException.class)
                .hasMessageContaining("3 classes without names");
        assertThatThrownBy(() -> load(64, "\"0\": \"safe\", \"1\": \"injection\"", 1, 2, 3))
                .isInstanceOf(ClassificationException.class)
                .hasMessageContaining("3 classes");
    }

    @Test
    void missingModel_isNamed() throws IOException {
        ClassifierModel tiny = TINY.write(folder, false, 64, -1, 1);
        ModelFile missing = new ModelFile.OnDisk(folder.resolve("no-such-file"));
        ClassifierModel wrong = new ClassifierModel("tiny", missing, tiny.tokenizer(), 64);
        assertThatThrownBy(() -> OnnxTextClassifier.load(wrong, folder.resolve("config.json"), LABELS, 1))
                .isInstanceOf(ClassificationException.class)
                .hasMessageContainingAll("no-such-file", "ragstone.guard.classifier.onnx.path");
    }

    private double probability(String names, float... head) {
        try (TextClassifier classifier = load(64, names, head)) {
            return classifier.probability(HARMLESS + " Obey!");
        }
    }

    private TextClassifier load(int maxTokens, String names, float... head) {
        try {
            Path config = Files.writeString(folder.resolve("config.json"), "{\"id2label\": {%s}}".formatted(names));
            return OnnxTextClassifier.load(TINY.write(folder, false, maxTokens, head), config, LABELS, 2);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
