package dev.ragstone.service.identity;

import dev.ragstone.service.problem.ProblemException;
import dev.ragstone.service.problem.ProblemType;
import java.net.InetAddress;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a request brings along that may say who makes it.
 *
 * @param headers the values of a header, by its name
 * @param source the address at the other end of the connection, whatever headers say of it; null if it has none
 */
public record Credentials(Function<String, List<String>> headers, @Nullable InetAddress source) {

    private static final String AUTHORIZATION = "Authorization";

    private static final String SCHEME = "Bearer ";

    /**
     * The value of a header; null if it was not sent.
     *
     * @throws ProblemException if it was sent more than once: then somebody else may have put one beside the true one
     */
    public @Nullable String header(String name) {
        List<String> values = headers.apply(name);
        if (values.size() > 1) {
            throw new ProblemException(
                    ProblemType.UNAUTHENTICATED,
                    "The header %s was sent more than once.".formatted(name),
                    "Send it once; a proxy must replace what a client sends under this name.");
        }
        return values.isEmpty() ? null : values.getFirst();
    }

    /**
     * What {@code Authorization: Bearer} holds (RFC 6750).
     *
     * @throws ProblemException if there is none
     */
    public String bearer() {
        String value = header(AUTHORIZATION);
        if (value == null || !value.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            throw new ProblemException(
                    ProblemType.UNAUTHENTICATED,
                    "The request does not say who asks.",
                    "Send the header Authorization: Bearer with a key or token.");
        }
        return value.substring(SCHEME.length()).strip();
    }
}
