package dev.ragstone.events;

/** Headers of the records of {@link Topics#FEEDBACK}. */
public final class FeedbackHeaders {

    /** Tenant of whoever gave the feedback: it counts for interactions of that tenant alone. */
    public static final String TENANT = "ragstone-tenant";

    private FeedbackHeaders() {}
}
