package dev.ragstone.query.http;

import dev.ragstone.core.index.IndexException;
import dev.ragstone.service.problem.ProblemException;
import dev.ragstone.service.problem.ProblemMappers;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import org.jspecify.annotations.Nullable;

/** Describes failures that come when a response has begun: as the problem documents that they would have been. */
@Singleton
class FailureDescription {

    private final ProblemMappers problems;

    FailureDescription(ProblemMappers problems) {
        this.problems = problems;
    }

    @Nullable
    Object describe(RuntimeException failure, UriInfo uri) {
        Response response =
                switch (failure) {
                    case ProblemException problem -> problems.problem(problem, uri);
                    case IndexException index -> problems.index(index, uri);
                    default -> problems.unexpected(failure, uri);
                };
        return response.getEntity();
    }
}
