package dev.ragstone.events;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The data object of a document event as it stands in JSON; every member may be absent. What the members mean, and
 * which of them go together, is checked by {@link DocumentEventReader}.
 *
 * @param tenant the owner; absent: as the record's key says
 * @param id the id within the tenant; absent: as the record's key says
 * @param version the publisher's version; absent: the record's timestamp counts
 * @param title the title, for citations
 * @param uri where a reader finds the document
 * @param contentType media type of the content; absent: {@code text/markdown}
 * @param content the content as text
 * @param contentBase64 the content as base64 of its bytes
 * @param contentUri where to fetch the content
 * @param metadata fields for filters: text, numbers, booleans, and lists of these
 * @param acl who may read: {@code group:<name>}, {@code user:<name>}; absent: everyone in the tenant; empty: nobody
 * @param language BCP 47 code of the content's language
 * @param updatedAt when the content was last changed
 * @param expiresAt when the document is to be deleted
 */
public record DocumentData(
        @Nullable String tenant,
        @Nullable String id,
        @Nullable Long version,
        @Nullable String title,
        @Nullable String uri,
        @Nullable String contentType,
        @Nullable String content,
        @Nullable String contentBase64,
        @Nullable String contentUri,
        @Nullable Map<String, Object> metadata,
        @Nullable List<String> acl,
        @Nullable String language,
        @Nullable Instant updatedAt,
        @Nullable Instant expiresAt) {

    /** The tenant of whoever does not say which. */
    public static final String DEFAULT_TENANT = "default";

    /** The content type of whoever does not say which. */
    public static final String DEFAULT_CONTENT_TYPE = "text/markdown";

    public DocumentData {
        metadata = metadata == null ? null : WireMaps.copy(metadata);
        acl = acl == null ? null : List.copyOf(acl);
    }

    /** Starts the data of a document with nothing but its name. */
    public static DocumentDataBuilder builder(String tenant, String id) {
        return new DocumentDataBuilder(tenant, id);
    }

    /** A builder that starts with everything this data holds. */
    public DocumentDataBuilder toBuilder() {
        return new DocumentDataBuilder(this);
    }

    /** The UTF-8 JSON that goes to {@link Topics#DOCUMENTS}; absent members are left out. */
    public byte[] toJson() {
        return EventJson.write(this);
    }
}
