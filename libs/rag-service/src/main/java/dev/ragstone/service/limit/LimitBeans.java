package dev.ragstone.service.limit;

import dev.ragstone.service.problem.ProblemException;
import dev.ragstone.service.problem.ProblemType;
import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** What holds where a service says nothing else. */
@Singleton
class LimitBeans {

    @Produces
    @Singleton
    @DefaultBean
    BodyRefusal bodyRefusal() {
        return maxBytes -> new ProblemException(
                ProblemType.TOO_LARGE,
                "The body is larger than the %d bytes that this service reads.".formatted(maxBytes),
                "Send less at once.");
    }
}
