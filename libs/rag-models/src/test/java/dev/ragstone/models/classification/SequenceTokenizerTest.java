package dev.ragstone.models.classification;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ragstone.models.onnx.ModelFile;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** With the tokenizer of a BERT, as most cross-encoders have it. */
class SequenceTokenizerTest {

    private static final long CLS = 101;
    private static final long SEP = 102;
    private static final long DOCUMENT = 6254;

    @Test
    void pair_isFramedAsTheModelWasTrained() throws IOException {
        SequenceTokens pair = encode(512, "document", "document document");
        assertThat(pair.ids()).containsExactly(CLS, DOCUMENT, SEP, DOCUMENT, DOCUMENT, SEP);
        assertThat(pair.types()).containsExactly(0, 0, 0, 1, 1, 1);
    }

    @Test
    void passageBeyondTheLimit_losesItsEnd_andKeepsItsFrame() throws IOException {
        SequenceTokens pair = encode(8, "document", "document ".repeat(1_000) + "end");
        assertThat(pair.ids()).containsExactly(CLS, DOCUMENT, SEP, DOCUMENT, DOCUMENT, DOCUMENT, DOCUMENT, SEP);
        assertThat(pair.types()).containsExactly(0, 0, 0, 1, 1, 1, 1, 1);
    }

    @Test
    void limitOfTheFile_doesNotCount() throws IOException {
        SequenceTokens pair = encode(4_096, "document", "document ".repeat(3_000));
        assertThat(pair.ids()).hasSize(3_004);
        assertThat(LongStream.of(pair.types()).sum()).isEqualTo(3_001);
    }

    @Test
    void halfASurrogatePair_isReadAsTheSignForIt() throws IOException {
        assertThat(encode(512, "\uD83D", "a \uDE42 b").ids())
                .isEqualTo(encode(512, "\uFFFD", "a \uFFFD b").ids());
    }

    @Test
    void specialTokensInTheTexts_areCutLikeOthers() throws IOException {
        SequenceTokens pair = encode(8, "document", "document [SEP] document document document document");
        assertThat(pair.ids()).hasSize(8).endsWith(SEP);
        assertThat(Arrays.copyOf(pair.types(), 3)).containsExactly(0, 0, 0);
    }

    private static SequenceTokens encode(int limit, String question, String passage) throws IOException {
        ModelFile bert = new ModelFile.Resource("/bge-small-en-v1.5-q-tokenizer.json");
        try (SequenceTokenizer tokenizer = SequenceTokenizer.open(bert, limit)) {
            return tokenizer.encode(question, passage);
        }
    }
}
