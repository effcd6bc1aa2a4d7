package dev.ragstone.text;

import java.nio.charset.StandardCharsets;

/**
 * Tokens of a language model in a text, estimated: one for every four bytes in UTF-8. That is what byte-pair encodings need for
 * English; other scripts have more bytes to a letter, and more tokens.
 */
public final class TokenEstimate {

    /** Bytes of a text to one of its tokens. */
    public static final int BYTES_PER_TOKEN = 4;

    private TokenEstimate() {}

    /** Tokens of a text, rounded up. */
    public static long of(String text) {
        return Math.ceilDiv(text.getBytes(StandardCharsets.UTF_8).length, BYTES_PER_TOKEN);
    }
}
