package dev.ragstone.models.reranking;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import dev.ragstone.models.onnx.ModelFile;
import dev.ragstone.models.onnx.NativeTokenizers;
import java.io.IOException;
import java.util.stream.IntStream;

/** Turns a question and a passage into what a cross-encoder reads. */
final class PairTokenizer implements AutoCloseable {

    private static final long QUESTION = 0;
    private static final long PASSAGE = 1;

    private final HuggingFaceTokenizer tokenizer;
    private final int limit;

    private PairTokenizer(HuggingFaceTokenizer tokenizer, int limit) {
        this.tokenizer = tokenizer;
        this.limit = limit;
    }

    /**
     * Opens a tokenizer.
     *
     * @param limit the most tokens of a pair
     * @throws IOException if there is no such file, or it is no tokenizer
     */
    static PairTokenizer open(ModelFile file, int limit) throws IOException {
        return new PairTokenizer(NativeTokenizers.open(file.read()), limit);
    }

    /**
     * The tokens of both, framed as the model was trained to see them. Where they are too many, the passage loses its end; a
     * question that takes more than half of the room loses the rest of its own, for want of a passage to look at.
     */
    TokenPair encode(String question, String passage) {
        Encoding pair = tokenizer.encode(
                NativeTokenizers.wellFormed(question), NativeTokenizers.wellFormed(passage), true, false);
        long[] ids = pair.getIds();
        return ids.length <= limit ? new TokenPair(ids, pair.getTypeIds()) : cut(pair);
    }

    @Override
    public void close() {
        tokenizer.close();
    }

    private TokenPair cut(Encoding pair) {
        int[] questions = tokensOf(pair, QUESTION);
        int[] passages = tokensOf(pair, PASSAGE);
        int room = limit - (pair.getIds().length - questions.length - passages.length);
        int questionRoom = Math.min(questions.length, Math.max(room / 2, room - passages.length));
        boolean[] isCut = new boolean[pair.getIds().length];
        mark(isCut, questions, questionRoom);
        mark(isCut, passages, room - questionRoom);
        return new TokenPair(without(isCut, pair.getIds()), without(isCut, pair.getTypeIds()));
    }

    /** Where the tokens of one of the two texts stand; special tokens belong to neither. */
    private static int[] tokensOf(Encoding pair, long sequence) {
        long[] sequences = pair.getSequenceIds();
        long[] special = pair.getSpecialTokenMask();
        return IntStream.range(0, sequences.length)
                .filter(token -> sequences[token] == sequence && special[token] == 0)
                .toArray();
    }

    private static void mark(boolean[] isCut, int[] tokens, int kept) {
        for (int i = kept; i < tokens.length; i++) {
            isCut[tokens[i]] = true;
        }
    }

    private static long[] without(boolean[] isCut, long[] values) {
        return IntStream.range(0, values.length)
                .filter(token -> !isCut[token])
                .mapToLong(token -> values[token])
                .toArray();
    }
}
