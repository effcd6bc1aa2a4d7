package dev.ragstone.query.http;

import dev.ragstone.core.answer.Origin;
import dev.ragstone.service.problem.ProblemException;
import jakarta.ws.rs.core.HttpHeaders;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The header by which an experiment says that it is one. Anybody may: it does no more than keep the question out of live
 * statistics. Its name does not begin with {@code X-Ragstone-}, because a gateway removes what does.
 */
final class OriginHeader {

    /** Its name. */
    static final String NAME = "Ragstone-Origin";

    private OriginHeader() {}

    /**
     * Where a request comes from: {@link Origin#LIVE} without the header.
     *
     * @throws ProblemException if the header says something else
     */
    static Origin read(HttpHeaders headers) {
        return parse(headers.getHeaderString(NAME));
    }

    static Origin parse(@Nullable String value) {
        if (value == null) {
            return Origin.LIVE;
        }
        return Arrays.stream(Origin.values())
                .filter(origin -> origin.name().toLowerCase(Locale.ROOT).equals(value))
                .findFirst()
                .orElseThrow(() -> ProblemException.invalid(
                        List.of("header %s must be live or experiment, but is '%s'".formatted(NAME, value))));
    }
}
