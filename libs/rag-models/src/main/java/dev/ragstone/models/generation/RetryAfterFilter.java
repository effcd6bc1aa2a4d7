package dev.ragstone.models.generation;

import jakarta.ws.rs.client.ClientRequestContext;
import jakarta.ws.rs.client.ClientResponseContext;
import jakarta.ws.rs.client.ClientResponseFilter;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Keeps what a server that has no room says of when to come again (RFC 9110, section 10.2.3); the client would lose it. */
final class RetryAfterFilter implements ClientResponseFilter {

    private static final int TOO_MANY_REQUESTS = 429;

    @Override
    public void filter(ClientRequestContext request, ClientResponseContext response) {
        if (response.getStatus() == TOO_MANY_REQUESTS) {
            throw new OverloadedException("", delay(response.getHeaderString("Retry-After"), Instant.now()));
        }
    }

    /** Seconds, or a date; null where there is neither. */
    static @Nullable Duration delay(@Nullable String header, Instant now) {
        if (header == null) {
            return null;
        }
        String value = header.strip();
        if (!value.isEmpty() && value.length() < 10 && value.chars().allMatch(Character::isDigit)) {
            return Duration.ofSeconds(Long.parseLong(value));
        }
        try {
            Duration until = Duration.between(
                    now,
                    ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                            .toInstant());
            return until.isNegative() ? Duration.ZERO : until;
        } catch (DateTimeParseException e) {
            return null;
        }
    }
}
