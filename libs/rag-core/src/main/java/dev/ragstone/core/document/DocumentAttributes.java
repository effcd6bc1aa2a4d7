package dev.ragstone.core.document;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a document besides its content; every chunk of it carries the same.
 *
 * @param title the title, for citations; empty if neither the event nor the content has one
 * @param uri where a reader finds the document, if anywhere
 * @param language BCP 47 code of the content's language, if known
 * @param metadata free fields for filters, sorted by name
 * @param access who may read it
 * @param updatedAt when the content was last changed, as the publisher says
 * @param expiresAt when the document is to be deleted, if ever
 */
public record DocumentAttributes(
        String title,
        @Nullable String uri,
        @Nullable String language,
        Map<String, MetadataValue> metadata,
        AccessList access,
        @Nullable Instant updatedAt,
        @Nullable Instant expiresAt) {

    public DocumentAttributes {
        metadata = Collections.unmodifiableMap(new TreeMap<>(metadata));
    }

    /** The same attributes under another title. */
    public DocumentAttributes withTitle(String newTitle) {
        return new DocumentAttributes(newTitle, uri, language, metadata, access, updatedAt, expiresAt);
    }

    /** The same attributes in another language. */
    public DocumentAttributes withLanguage(@Nullable String newLanguage) {
        return new DocumentAttributes(title, uri, newLanguage, metadata, access, updatedAt, expiresAt);
    }
}
