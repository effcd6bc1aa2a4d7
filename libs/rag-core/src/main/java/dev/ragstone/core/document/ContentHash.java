package dev.ragstone.core.document;

import dev.ragstone.core.hash.Sha256;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * SHA-256 of a content.
 *
 * @param hex 64 lower-case hexadecimal digits
 */
public record ContentHash(String hex) implements Comparable<ContentHash> {

    private static final int DIGITS = 64;

    /**
     * @throws IllegalArgumentException if the text is not a SHA-256 in lower-case hexadecimal
     */
    public ContentHash {
        if (!isHash(hex)) {
            throw new IllegalArgumentException("not a SHA-256 in hexadecimal: '%s'".formatted(hex));
        }
    }

    /** The hash of the parts in order; each part is length-prefixed, so that parts cannot run into each other. */
    public static ContentHash of(String... parts) {
        MessageDigest digest = Sha256.digest();
        for (String part : parts) {
            update(digest, part.getBytes(StandardCharsets.UTF_8));
        }
        return new ContentHash(HexFormat.of().formatHex(digest.digest()));
    }

    /** The hash of bytes. */
    public static ContentHash of(byte[] content) {
        MessageDigest digest = Sha256.digest();
        update(digest, content);
        return new ContentHash(HexFormat.of().formatHex(digest.digest()));
    }

    @Override
    public int compareTo(ContentHash other) {
        return hex.compareTo(other.hex);
    }

    /** Not a regular expression: every chunk that is read from an index comes by here. */
    private static boolean isHash(String text) {
        if (text.length() != DIGITS) {
            return false;
        }
        for (int i = 0; i < DIGITS; i++) {
            char digit = text.charAt(i);
            if ((digit < '0' || digit > '9') && (digit < 'a' || digit > 'f')) {
                return false;
            }
        }
        return true;
    }

    private static void update(MessageDigest digest, byte[] part) {
        digest.update(Integer.toString(part.length).getBytes(StandardCharsets.US_ASCII));
        digest.update((byte) ':');
        digest.update(part);
    }
}
