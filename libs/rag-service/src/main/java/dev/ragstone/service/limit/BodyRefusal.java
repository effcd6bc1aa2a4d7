package dev.ragstone.service.limit;

import dev.ragstone.service.problem.ProblemException;

/** Says what a caller can do whose body is not read to its end. A service that knows something better has a bean of its own. */
public interface BodyRefusal {

    /** The problem of a body of more bytes than the service reads. */
    ProblemException of(long maxBytes);
}
