package dev.ragstone.models.embedding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ragstone.core.chunk.SourceSpan;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class HuggingFaceTokenizerAdapterTest {

    private static final HuggingFaceTokenizerAdapter TOKENIZER = HuggingFaceTokenizerAdapter.open(OnnxModel.bgeSmall());
    private static final long CLS = 101;
    private static final long SEP = 102;

    @AfterAll
    static void close() {
        TOKENIZER.close();
    }

    @Test
    void spans_nameTheCharactersOfEachToken() {
        assertThat(pieces("Kafka tombstones, deleted."))
                .containsExactly("Ka", "fk", "a", "tombstone", "s", ",", "deleted", ".");
    }

    @Test
    void textWithoutTokens_hasNoSpans() {
        assertThat(TOKENIZER.tokenize("")).isEmpty();
        assertThat(TOKENIZER.tokenize(" \n\t")).isEmpty();
    }

    @Test
    void spans_countCharsBehindEmoji() {
        assertThat(pieces("🙂🙂 key 👩‍👩‍👧 value")).contains("key").endsWith("value");
    }

    @Test
    void spans_countCharsBehindAccentsAndOtherScripts() {
        assertThat(pieces("Café e\u0301tage naïve 日本 한 end"))
                .contains("Café", "naïve", "日", "本", "한")
                .endsWith("end");
    }

    @Test
    void spans_countCharsBehindBrokenSurrogatesAndControlCharacters() {
        assertThat(pieces("\uD83D key \uDE42\u0000 value")).containsExactly("key", "value");
    }

    @Test
    void longText_isNotCut() {
        List<SourceSpan> spans = TOKENIZER.tokenize("token ".repeat(100_000));
        assertThat(spans).hasSize(100_000);
        assertThat(spans.getLast()).isEqualTo(new SourceSpan(599_994, 599_999));
    }

    @Test
    void longText_hasTheTokensOfItsParts() {
        List<String> ofOneLine = pieces("Unbelievable 🙂 tokens\n");
        String text = "Unbelievable 🙂 tokens\n".repeat(5_000);
        List<String> pieces = pieces(text);
        assertThat(pieces).hasSize(5_000 * ofOneLine.size());
        for (int i = 0; i < pieces.size(); i++) {
            assertThat(pieces.get(i)).isEqualTo(ofOneLine.get(i % ofOneLine.size()));
        }
    }

    @Test
    void longTextWithoutSpaces_isNotCut() {
        assertThat(pieces("日本".repeat(30_000))).hasSize(60_000).endsWith("日", "本");
    }

    @Test
    void encoding_isFramedBySpecialTokens() {
        assertThat(TOKENIZER.encode("", 512)).containsExactly(CLS, SEP);
        assertThat(TOKENIZER.encode("token", 512)).hasSize(3).startsWith(CLS).endsWith(SEP);
    }

    @Test
    void encodingBeyondTheLimit_keepsItsFrame() {
        long[] cut = TOKENIZER.encode("one two three four", 4);
        assertThat(cut).hasSize(4).startsWith(CLS).endsWith(SEP);
        assertThat(cut).startsWith(Arrays.copyOf(TOKENIZER.encode("one two", 512), 3));
    }

    private static List<String> pieces(String text) {
        return TOKENIZER.tokenize(text).stream()
                .map(span -> text.substring(span.start(), span.end()))
                .toList();
    }
}
