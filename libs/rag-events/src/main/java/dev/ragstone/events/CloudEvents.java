package dev.ragstone.events;

/**
 * Names of CloudEvents 1.0 and of its Kafka protocol binding, as far as document events use them.
 *
 * @see <a href="https://github.com/cloudevents/spec/blob/v1.0.2/cloudevents/bindings/kafka-protocol-binding.md">Kafka
 *     protocol binding</a>
 */
public final class CloudEvents {

    /** Type of an event that creates or changes a document. */
    public static final String UPSERTED = "dev.ragstone.document.upserted";

    /** Type of an event that deletes a document. */
    public static final String DELETED = "dev.ragstone.document.deleted";

    /** The only version of the specification that is understood. */
    public static final String SPEC_VERSION = "1.0";

    /** What the name of an attribute's header begins with in binary mode. */
    public static final String HEADER_PREFIX = "ce_";

    /** The header that tells the modes apart. */
    public static final String CONTENT_TYPE = "content-type";

    /** Content type of a record in structured mode. */
    public static final String STRUCTURED_JSON = "application/cloudevents+json";

    private CloudEvents() {}
}
