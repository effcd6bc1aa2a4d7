package dev.ragstone.models.embedding;

import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import ai.djl.huggingface.tokenizers.jni.CharSpan;
import dev.ragstone.core.chunk.SourceSpan;
import dev.ragstone.core.embedding.Tokenizer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * The tokenizer of an embedding model. Two tokens may stand for the same characters, where the model takes one
 * character apart; white space and characters the model does not see belong to no token.
 */
public final class HuggingFaceTokenizerAdapter implements Tokenizer, AutoCloseable {

    private final HuggingFaceTokenizer tokenizer;

    private HuggingFaceTokenizerAdapter(HuggingFaceTokenizer tokenizer) {
        this.tokenizer = tokenizer;
    }

    /**
     * The tokenizer of {@link OnnxModel#bgeSmall}.
     *
     * @throws UncheckedIOException if the native library cannot be unpacked into the temporary folder
     */
    public static HuggingFaceTokenizerAdapter bgeSmall() {
        return open(OnnxModel.bgeSmall());
    }

    /**
     * The tokenizer of a model.
     *
     * @throws UncheckedIOException if its file cannot be read
     */
    public static HuggingFaceTokenizerAdapter open(OnnxModel model) {
        try {
            return new HuggingFaceTokenizerAdapter(
                    NativeTokenizers.open(model.tokenizer().read()));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot open the tokenizer " + model.tokenizer(), e);
        }
    }

    @Override
    public List<SourceSpan> tokenize(String text) {
        CharSpan[] spans = tokenizer.encode(wellFormed(text), false, false).getCharTokenSpans();
        CodePointOffsets offsets = CodePointOffsets.of(text);
        return Stream.of(spans)
                .map(span -> new SourceSpan(offsets.toChar(span.getStart()), offsets.toChar(span.getEnd())))
                .toList();
    }

    /**
     * What a model reads for a text: ids with the special tokens around them.
     *
     * @param limit the most ids to give; a longer text loses its end, never the closing special token
     */
    long[] encode(String text, int limit) {
        long[] ids = tokenizer.encode(wellFormed(text), true, false).getIds();
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

    /** Half a surrogate pair has no UTF-8 form: the native side would see other characters than we count. */
    private static String wellFormed(String text) {
        StringBuilder repaired = null;
        for (int i = 0; i < text.length(); i++) {
            char character = text.charAt(i);
            if (!Character.isSurrogate(character)) {
                continue;
            }
            if (i + 1 < text.length() && Character.isSurrogatePair(character, text.charAt(i + 1))) {
                i++;
                continue;
            }
            repaired = repaired == null ? new StringBuilder(text) : repaired;
            repaired.setCharAt(i, '\uFFFD');
        }
        return repaired == null ? text : repaired.toString();
    }
}
