package dev.ragstone.service.problem;

import java.net.URI;
import java.util.regex.Pattern;

/**
 * A kind of problem. Its URI is what programs compare: it never changes.
 *
 * @param slug the kind's name, lower case with dashes
 * @param title the kind in a few words
 * @param status the HTTP status it comes with
 */
public record ProblemType(String slug, String title, int status) {

    // First, because the constants below are checked with it.
    private static final Pattern SLUG = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    /** The request breaks rules; its violations say which. */
    public static final ProblemType INVALID_REQUEST = new ProblemType("invalid-request", "Invalid request", 400);

    /** The body is not JSON, or not the JSON expected here. */
    public static final ProblemType MALFORMED_BODY = new ProblemType("malformed-body", "Malformed body", 400);

    /** The question holds personal data, and the tenant wants none in questions. */
    public static final ProblemType PERSONAL_DATA = new ProblemType("personal-data", "Personal data", 400);

    /** Nobody knows who asks. */
    public static final ProblemType UNAUTHENTICATED = new ProblemType("unauthenticated", "Not authenticated", 401);

    /** The caller may not do this. */
    public static final ProblemType FORBIDDEN = new ProblemType("forbidden", "Not allowed", 403);

    /** The caller's tenant is suspended: nothing is done for it until an administrator resumes it. */
    public static final ProblemType TENANT_SUSPENDED = new ProblemType("tenant-suspended", "Tenant suspended", 403);

    /** There is no such thing, or nobody may know that there is. */
    public static final ProblemType NOT_FOUND = new ProblemType("not-found", "Not found", 404);

    /** What is there stands against it. */
    public static final ProblemType CONFLICT = new ProblemType("conflict", "Conflict", 409);

    /** The body is too large. */
    public static final ProblemType TOO_LARGE = new ProblemType("too-large", "Too large", 413);

    /** More requests than are served; later again. */
    public static final ProblemType OVERLOADED = new ProblemType("overloaded", "Overloaded", 429);

    /** The caller, or their tenant, asks more often than they may; later again. */
    public static final ProblemType RATE_LIMITED = new ProblemType("rate-limited", "Too many requests", 429);

    /** The tenant has spent what it may; again when its budget is renewed. */
    public static final ProblemType BUDGET_EXHAUSTED = new ProblemType("budget-exhausted", "Budget exhausted", 429);

    /** Something went wrong that the caller did not cause. */
    public static final ProblemType INTERNAL = new ProblemType("internal", "Internal error", 500);

    /** The index refuses what the service asks of it. */
    public static final ProblemType INDEX_REFUSED = new ProblemType("index-refused", "Index refused", 500);

    /** The index cannot be reached; later again. */
    public static final ProblemType INDEX_UNAVAILABLE = new ProblemType("index-unavailable", "Index unavailable", 503);

    /** Something else this service needs cannot be reached; later again. */
    public static final ProblemType UNAVAILABLE = new ProblemType("unavailable", "Unavailable", 503);

    /**
     * @throws IllegalArgumentException if the slug has another form or the status is none of a failure
     */
    public ProblemType {
        if (!SLUG.matcher(slug).matches()) {
            throw new IllegalArgumentException(
                    "slug must be lower case words with dashes, but is '%s'".formatted(slug));
        }
        if (status < 400 || status > 599) {
            throw new IllegalArgumentException("status must be 400 to 599, but is " + status);
        }
    }

    /** The kind's URI. */
    public URI uri() {
        return URI.create("urn:ragstone:problem:" + slug);
    }
}
