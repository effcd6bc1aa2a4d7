package dev.ragstone.models.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ragstone.models.onnx.NativeTokenizers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class WordPieceTest {

    private static final List<Subject> MODELS = List.of(subject(OnnxModel.bgeSmall()), subject(OnnxModel.allMiniLm()));
    private static final WordPiece PLAIN = MODELS.getFirst().plain();

    private static final List<String> WORDS = List.of(
            "the",
            "Kafka",
            "tombstones",
            "retrieval-augmented",
            "OTEL_BSP_DELAY",
            "v1.18.3",
            "48213",
            "don't",
            "a@b.c",
            "https://example.org/x?y=1#z",
            "unbelievably",
            "HTTPServer",
            "[docs](guide.md)",
            "x".repeat(99),
            "x".repeat(100),
            "x".repeat(101),
            "zzzzqqqq",
            "##ing",
            "`code`",
            "{\"a\":1}",
            "\\",
            "~",
            "$5",
            "\t",
            "\r\n",
            "\n\n");

    @AfterAll
    static void close() {
        MODELS.forEach(model -> {
            model.both().close();
            model.alone().close();
        });
    }

    @Test
    void wordsInAnyOrder_haveTheTokensOfTheNativeTokenizer() {
        Random random = new Random(7);
        for (int text = 0; text < 2_000; text++) {
            StringBuilder words = new StringBuilder();
            for (int word = random.nextInt(12); word > 0; word--) {
                words.append(WORDS.get(random.nextInt(WORDS.size()))).append(random.nextBoolean() ? " " : "");
            }
            assertSame(words.toString());
        }
    }

    @Test
    void anyCharacters_haveTheTokensOfTheNativeTokenizer() {
        Random random = new Random(11);
        for (int text = 0; text < 5_000; text++) {
            StringBuilder characters = new StringBuilder();
            for (int i = random.nextInt(40); i > 0; i--) {
                characters.append((char) (random.nextInt(20) == 0 ? '\n' : ' ' + random.nextInt('~' - ' ' + 1)));
            }
            assertSame(characters.toString());
        }
    }

    @Test
    void textsOfOtherKinds_areLeftToTheNativeTokenizer() {
        assertThat(PLAIN.reads("plain text, with (punctuation) [and] lines\n")).isTrue();
        assertThat(List.of("Caf\u00e9", "a\u0000b", "a\fb", "\u007f", "the [SEP] token", "\ud83d"))
                .noneMatch(PLAIN::reads);
    }

    @Test
    void tokenizersOfOtherModels_areNotRead() throws IOException {
        String bert = new String(OnnxModel.bgeSmall().tokenizer().read(), StandardCharsets.UTF_8);
        assertThat(WordPiece.read("{}".getBytes(StandardCharsets.UTF_8))).isEmpty();
        assertThat(WordPiece.read(bert.replace("\"lowercase\":true", "\"lowercase\":false")
                        .replace("\"lowercase\": true", "\"lowercase\": false")
                        .getBytes(StandardCharsets.UTF_8)))
                .isEmpty();
    }

    private static void assertSame(String text) {
        for (Subject model : MODELS) {
            assertThat(model.plain().reads(text)).as(text).isTrue();
            assertThat(model.both().tokenize(text))
                    .as(text)
                    .isEqualTo(model.alone().tokenize(text));
            assertThat(model.both().encode(text, 512))
                    .as(text)
                    .isEqualTo(model.alone().encode(text, 512));
        }
    }

    private static Subject subject(OnnxModel model) {
        try {
            byte[] json = model.tokenizer().read();
            return new Subject(
                    WordPiece.read(json).orElseThrow(),
                    HuggingFaceTokenizerAdapter.open(model),
                    new HuggingFaceTokenizerAdapter(NativeTokenizers.open(json), null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The tokenizer of a model, and the native one alone. */
    private record Subject(WordPiece plain, HuggingFaceTokenizerAdapter both, HuggingFaceTokenizerAdapter alone) {}
}
