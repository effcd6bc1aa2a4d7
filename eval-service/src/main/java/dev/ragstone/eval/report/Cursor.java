package dev.ragstone.eval.report;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * Where a page of the list ended.
 *
 * @param askedAt when the question of the last evaluation came
 * @param interactionId its interaction
 */
record Cursor(Instant askedAt, UUID interactionId) {

    /** An opaque text for clients; {@link #decode} reads it back. */
    String encode() {
        long micros = ChronoUnit.MICROS.between(Instant.EPOCH, askedAt);
        return Base64.getUrlEncoder()
                .withoutPadding()
                .encodeToString("%d:%s".formatted(micros, interactionId).getBytes(UTF_8));
    }

    /** The cursor a client hands back; empty if it is none of ours. */
    static Optional<Cursor> decode(String text) {
        try {
            String plain = new String(Base64.getUrlDecoder().decode(text), UTF_8);
            int colon = plain.indexOf(':');
            if (colon < 0) {
                return Optional.empty();
            }
            Instant at = Instant.EPOCH.plus(Long.parseLong(plain.substring(0, colon)), ChronoUnit.MICROS);
            return Optional.of(new Cursor(at, UUID.fromString(plain.substring(colon + 1))));
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
            return Optional.empty();
        }
    }
}
