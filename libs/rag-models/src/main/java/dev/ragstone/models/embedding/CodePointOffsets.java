package dev.ragstone.models.embedding;

import org.jspecify.annotations.Nullable;

/** Turns positions counted in code points, as native libraries count, into positions counted in {@code char}s. */
final class CodePointOffsets {

    private final int @Nullable [] charOfCodePoint;

    private CodePointOffsets(int @Nullable [] charOfCodePoint) {
        this.charOfCodePoint = charOfCodePoint;
    }

    static CodePointOffsets of(String text) {
        int codePoints = text.codePointCount(0, text.length());
        if (codePoints == text.length()) {
            return new CodePointOffsets(null);
        }
        int[] offsets = new int[codePoints + 1];
        int position = 0;
        for (int i = 0; i < codePoints; i++) {
            offsets[i] = position;
            position += Character.charCount(text.codePointAt(position));
        }
        offsets[codePoints] = position;
        return new CodePointOffsets(offsets);
    }

    int toChar(int codePoint) {
        return charOfCodePoint == null ? codePoint : charOfCodePoint[codePoint];
    }
}
