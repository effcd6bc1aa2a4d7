package dev.ragstone.query.cache;

/** The status topic cannot be followed on from here; it has to be begun anew. */
final class FollowingEndedException extends Exception {

    private static final long serialVersionUID = 1L;

    FollowingEndedException(String message) {
        super(message);
    }
}
