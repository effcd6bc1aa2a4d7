package dev.ragstone.service.identity;

import dev.ragstone.service.problem.ProblemException;
import dev.ragstone.service.problem.ProblemType;
import io.smallrye.mutiny.Uni;

/** Tells who makes a request from what the request brings along; there is one for each mode. */
@FunctionalInterface
public interface Authenticator extends AutoCloseable {

    /**
     * Tells who makes a request. It does not block.
     *
     * @return the caller; or a failure as those that are thrown, where it shows later
     * @throws ProblemException of type {@link ProblemType#UNAUTHENTICATED} if the request does not say it believably, or
     *     {@link ProblemType#UNAVAILABLE} if that cannot be found out now
     */
    Uni<Identity> authenticate(Credentials credentials);

    /** Ends what it does beside the requests. */
    @Override
    default void close() {}
}
