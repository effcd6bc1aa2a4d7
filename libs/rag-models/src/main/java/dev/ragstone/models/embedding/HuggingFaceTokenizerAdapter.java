package dev.ragstone.models.embedding;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.djl.huggingface.tokenizers.jni.CharSpan;
import dev.ragstone.core.chunk.SourceSpan;
import dev.ragstone.core.embedding.Tokenizer;
import dev.ragstone.models.onnx.NativeTokenizers;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The tokenizer of an embedding model. Two tokens may stand for the same characters, where the model takes one
 * character apart; white space and characters the model does not see belong to no token.
 */
final class HuggingFaceTokenizerAdapter implements Tokenizer, AutoCloseable {

    /** Characters per call of the native tokenizer, and up to the next space. */
    private static final int WINDOW = 1 << 15;

    private final HuggingFaceTokenizer tokenizer;
    /** For the texts it reads; null for models with other rules. */
    private final @Nullable WordPiece plain;

    HuggingFaceTokenizerAdapter(HuggingFaceTokenizer tokenizer, @Nullable WordPiece plain) {
        this.tokenizer = tokenizer;
        this.plain = plain;
    }

    /**
     * The tokenizer of a model.
     *
     * @throws UncheckedIOException if its file cannot be read
     */
    static HuggingFaceTokenizerAdapter open(OnnxModel model) {
        try {
            byte[] json = model.tokenizer().read();
            return new HuggingFaceTokenizerAdapter(
                    NativeTokenizers.open(json), WordPiece.read(json).orElse(null));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot open the tokenizer " + model.tokenizer(), e);
        }
    }

    @Override
    public List<SourceSpan> tokenize(String text) {
        List<SourceSpan> spans = new ArrayList<>();
        if (plain != null && plain.reads(text)) {
            plain.tokenize(text, (id, start, end) -> spans.add(new SourceSpan(start, end)));
            return List.copyOf(spans);
        }
        int start = 0;
        while (start < text.length()) {
            int end = endOfWindow(text, start);
            addSpans(text.substring(start, end), start, spans);
            start = end;
        }
        return List.copyOf(spans);
    }

    /**
     * What a model reads for a text: ids with the special tokens around them.
     *
     * @param limit the most ids to give; a longer text loses its end, never the closing special token
     */
    long[] encode(String text, int limit) {
        long[] ids = plain != null && plain.reads(text) ? plain.encode(text) : nativeIds(text);
        if (ids.length <= limit) {
            return ids;
        }
        long[] cut = Arrays.copyOf(ids, limit);
        cut[limit - 1] = ids[ids.length - 1];
        return cut;
    }

    @Override
    public void close() {
        tokenizer.close();
    }

    private long[] nativeIds(String text) {
        return tokenizer.encode(NativeTokenizers.wellFormed(text), true, false).getIds();
    }

    /** The native side holds several objects per token, so it gets long texts in parts; a space parts tokens anyway. */
    private static int endOfWindow(String text, int start) {
        int end = start + WINDOW;
        while (end < text.length() && text.charAt(end) != ' ' && text.charAt(end) != '\n') {
            end++;
        }
        return Math.min(end, text.length());
    }

    private void addSpans(String window, int start, List<SourceSpan> spans) {
        CodePointOffsets offsets = CodePointOffsets.of(window);
        for (CharSpan span : tokenizer
                .encode(NativeTokenizers.wellFormed(window), false, false)
                .getCharTokenSpans()) {
            spans.add(new SourceSpan(start + offsets.toChar(span.getStart()), start + offsets.toChar(span.getEnd())));
        }
    }
}
