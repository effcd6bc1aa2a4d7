package dev.ragstone.events;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds {@link DocumentData}; what is not set stays absent. Not for use by several threads at once. */
public final class DocumentDataBuilder {

    private @Nullable String tenant;
    private @Nullable String id;
    private @Nullable Long version;
    private @Nullable String title;
    private @Nullable String uri;
    private @Nullable String contentType;
    private @Nullable String content;
    private @Nullable String contentBase64;
    private @Nullable String contentUri;
    private @Nullable Map<String, Object> metadata;
    private @Nullable List<String> acl;
    private @Nullable String language;
    private @Nullable Instant updatedAt;
    private @Nullable Instant expiresAt;

    DocumentDataBuilder(String tenant, String id) {
        this.tenant = tenant;
        this.id = id;
    }

    DocumentDataBuilder(DocumentData data) {
        tenant = data.tenant();
        id = data.id();
        version = data.version();
        title = data.title();
        uri = data.uri();
        contentType = data.contentType();
        content = data.content();
        contentBase64 = data.contentBase64();
        contentUri = data.contentUri();
        metadata = data.metadata();
        acl = data.acl();
        language = data.language();
        updatedAt = data.updatedAt();
        expiresAt = data.expiresAt();
    }

    /** Sets the owner. */
    public DocumentDataBuilder tenant(@Nullable String value) {
        tenant = value;
        return this;
    }

    /** Sets the id within the tenant. */
    public DocumentDataBuilder id(@Nullable String value) {
        id = value;
        return this;
    }

    /** Sets the publisher's version. */
    public DocumentDataBuilder version(long value) {
        version = value;
        return this;
    }

    /** Sets the title. */
    public DocumentDataBuilder title(@Nullable String value) {
        title = value;
        return this;
    }

    /** Sets where a reader finds the document. */
    public DocumentDataBuilder uri(@Nullable String value) {
        uri = value;
        return this;
    }

    /** Sets the media type of the content. */
    public DocumentDataBuilder contentType(@Nullable String value) {
        contentType = value;
        return this;
    }

    /** Sets the content as text. */
    public DocumentDataBuilder content(@Nullable String value) {
        content = value;
        return this;
    }

    /** Sets the content as base64 of its bytes. */
    public DocumentDataBuilder contentBase64(@Nullable String value) {
        contentBase64 = value;
        return this;
    }

    /** Sets where to fetch the content. */
    public DocumentDataBuilder contentUri(@Nullable String value) {
        contentUri = value;
        return this;
    }

    /** Sets the fields for filters. */
    public DocumentDataBuilder metadata(@Nullable Map<String, Object> value) {
        metadata = value;
        return this;
    }

    /** Sets who may read. */
    public DocumentDataBuilder acl(@Nullable List<String> value) {
        acl = value;
        return this;
    }

    /** Sets the BCP 47 code of the content's language. */
    public DocumentDataBuilder language(@Nullable String value) {
        language = value;
        return this;
    }

    /** Sets when the content was last changed. */
    public DocumentDataBuilder updatedAt(@Nullable Instant value) {
        updatedAt = value;
        return this;
    }

    /** Sets when the document is to be deleted. */
    public DocumentDataBuilder expiresAt(@Nullable Instant value) {
        expiresAt = value;
        return this;
    }

    /** The data as set so far. */
    public DocumentData build() {
        return new DocumentData(
                tenant,
                id,
                version,
                title,
                uri,
                contentType,
                content,
                contentBase64,
                contentUri,
                metadata,
                acl,
                language,
                updatedAt,
                expiresAt);
    }
}
