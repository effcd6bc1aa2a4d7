package dev.ragstone.service.telemetry;

/** Names of the tags of metrics. Their values are few and known: never a tenant's document, never a text. */
public final class MetricTags {
    /** How something ended. */
    public static final String OUTCOME = "outcome";

    /** The pipeline's stage. */
    public static final String STAGE = "stage";

    /** A status. */
    public static final String STATUS = "status";

    /** A kind of personal data. */
    public static final String TYPE = "type";

    /** A short stable reason. */
    public static final String REASON = "reason";

    /** Name of a model route. */
    public static final String ROUTE = "route";

    /** A tenant. */
    public static final String TENANT = "tenant";

    /** Version of a prompt. */
    public static final String PROMPT = "prompt";

    /** What a cache remembers. */
    public static final String CACHE = "cache";

    /** Name of an evaluation's metric. */
    public static final String METRIC = "metric";

    private MetricTags() {}
}
