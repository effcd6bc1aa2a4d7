package dev.ragstone.query.context;

import java.util.Arrays;

/**
 * A text as the set of its shingles, the sequences of so many words that stand in it (Broder: "On the resemblance and
 * containment of documents", Compression and Complexity of Sequences 1997). Words are runs of letters and digits, in lower
 * case. A shingle is kept as a hash of 64 bits; a text of fewer words has one, which is all of them.
 */
final class Shingles {

    // FNV-1a for words; the same factor joins the words of a shingle.
    private static final long FNV_OFFSET = 0xcbf29ce484222325L;
    private static final long FNV_PRIME = 0x100000001b3L;

    /** Ascending, none twice. */
    private final long[] hashes;

    private Shingles(long[] hashes) {
        this.hashes = hashes;
    }

    /** The shingles of {@code length} words, at least 1. */
    static Shingles of(String text, int length) {
        long[] words = words(text);
        long[] shingles = new long[Math.max(1, words.length - length + 1)];
        for (int i = 0; i < shingles.length; i++) {
            for (int word = i; word < Math.min(i + length, words.length); word++) {
                shingles[i] = shingles[i] * FNV_PRIME + words[word];
            }
        }
        return new Shingles(distinct(shingles));
    }

    /** Their resemblance: how many shingles both have, over how many at least one has; 0 to 1. */
    double jaccard(Shingles other) {
        int shared = 0;
        int mine = 0;
        int its = 0;
        while (mine < hashes.length && its < other.hashes.length) {
            int order = Long.compare(hashes[mine], other.hashes[its]);
            shared += order == 0 ? 1 : 0;
            mine += order <= 0 ? 1 : 0;
            its += order >= 0 ? 1 : 0;
        }
        return (double) shared / (hashes.length + other.hashes.length - shared);
    }

    private static long[] words(String text) {
        long[] words = new long[text.length() / 2 + 1];
        int count = 0;
        boolean isInWord = false;
        int character;
        for (int i = 0; i < text.length(); i += Character.charCount(character)) {
            character = text.codePointAt(i);
            boolean goesOn = isInWord;
            isInWord = Character.isLetterOrDigit(character);
            if (isInWord) {
                long before = goesOn ? words[--count] : FNV_OFFSET;
                words[count++] = (before ^ Character.toLowerCase(character)) * FNV_PRIME;
            }
        }
        return Arrays.copyOf(words, count);
    }

    private static long[] distinct(long[] values) {
        Arrays.sort(values);
        int count = 1;
        for (int i = 1; i < values.length; i++) {
            if (values[i] != values[i - 1]) {
                values[count++] = values[i];
            }
        }
        return Arrays.copyOf(values, count);
    }
}
