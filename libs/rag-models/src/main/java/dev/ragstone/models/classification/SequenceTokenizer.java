package dev.ragstone.models.classification;

import ai.djl.huggingface.tokenizers.Encoding;
import ai.djl.huggingface.tokenizers.HuggingFaceTokenizer;
import dev.ragstone.models.onnx.ModelFile;
import dev.ragstone.models.onnx.NativeTokenizers;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Turns a text, or two, into what a classifier reads. */
final class SequenceTokenizer implements AutoCloseable {

    private static final long FIRST = 0;
    private static final long SECOND = 1;

    private final HuggingFaceTokenizer tokenizer;
    private final int limit;

    private SequenceTokenizer(HuggingFaceTokenizer tokenizer, int limit) {
        this.tokenizer = tokenizer;
        this.limit = limit;
    }

    /**
     * Opens a tokenizer.
     *
     * @param limit the most tokens of a pair
     * @throws IOException if there is no such file, or it is no tokenizer
     */
    static SequenceTokenizer open(ModelFile file, int limit) throws IOException {
        return new SequenceTokenizer(NativeTokenizers.open(file.read()), limit);
    }

    /**
     * The tokens of both, framed as the model was trained to see them. Where they are too many, the second text loses its end; a
     * first one that takes more than half of the room loses the rest of its own, for want of a second to look at.
     */
    SequenceTokens encode(String first, String second) {
        Pair pair = read(first, second);
        int firstRoom = pair.roomBeside(pair.first().length, pair.second().length);
        return pair.part(0, firstRoom, pair.room() - firstRoom);
    }

    /**
     * The tokens of the second text behind those of each piece of the first, which together are all of it: one piece where both
     * fit, or else pieces as long as there is room for, each of which begins with the last quarter of the one before, so that a
     * sentence which one cuts is whole in another. A second text that takes more than half of the room loses its end.
     */
    List<SequenceTokens> windows(String first, String second) {
        return windows(read(first, second));
    }

    /** The tokens of each piece of a text, as above. */
    List<SequenceTokens> windows(String text) {
        return windows(pair(tokenizer.encode(NativeTokenizers.wellFormed(text), true, false)));
    }

    @Override
    public void close() {
        tokenizer.close();
    }

    private static List<SequenceTokens> windows(Pair pair) {
        int secondRoom = pair.roomBeside(pair.second().length, pair.first().length);
        int window = pair.room() - secondRoom;
        int last = Math.max(0, pair.first().length - window);
        List<SequenceTokens> windows = new ArrayList<>();
        for (int from = 0; from < last; from += Math.max(1, window * 3 / 4)) {
            windows.add(pair.part(from, from + window, secondRoom));
        }
        windows.add(pair.part(last, last + window, secondRoom));
        return windows;
    }

    private Pair read(String first, String second) {
        return pair(
                tokenizer.encode(NativeTokenizers.wellFormed(first), NativeTokenizers.wellFormed(second), true, false));
    }

    private Pair pair(Encoding encoding) {
        int[] firsts = tokensOf(encoding, FIRST);
        int[] seconds = tokensOf(encoding, SECOND);
        int special = encoding.getIds().length - firsts.length - seconds.length;
        return new Pair(encoding, firsts, seconds, limit - special);
    }

    /** Where the tokens of one of the two texts stand; special tokens belong to neither. */
    private static int[] tokensOf(Encoding pair, long sequence) {
        long[] sequences = pair.getSequenceIds();
        long[] special = pair.getSpecialTokenMask();
        return IntStream.range(0, sequences.length)
                .filter(token -> sequences[token] == sequence && special[token] == 0)
                .toArray();
    }

    /**
     * Two texts in one sequence.
     *
     * @param first where the tokens of the first stand
     * @param second where those of the second do
     * @param room for how many tokens of both there is room
     */
    // It does not leave this class, and is compared with nothing.
    @SuppressWarnings("ArrayRecordComponent")
    private record Pair(Encoding encoding, int[] first, int[] second, int room) {

        /** How many tokens of a text are read beside another: all, or those that leave the other half of the room. */
        int roomBeside(int tokens, int others) {
            return Math.min(tokens, Math.max(room / 2, room - others));
        }

        /** The sequence without the tokens of the first text that are not between two places, and those of the second's end. */
        SequenceTokens part(int from, int to, int seconds) {
            boolean[] isCut = new boolean[encoding.getIds().length];
            mark(isCut, first, from, to);
            mark(isCut, second, 0, seconds);
            return new SequenceTokens(without(isCut, encoding.getIds()), without(isCut, encoding.getTypeIds()));
        }

        private static void mark(boolean[] isCut, int[] tokens, int from, int to) {
            for (int i = 0; i < tokens.length; i++) {
                isCut[tokens[i]] = i < from || i >= to;
            }
        }

        private static long[] without(boolean[] isCut, long[] values) {
            return IntStream.range(0, values.length)
                    .filter(token -> !isCut[token])
                    .mapToLong(token -> values[token])
                    .toArray();
        }
    }
}
