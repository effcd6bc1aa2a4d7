package dev.ragstone.events;

import dev.ragstone.core.document.AccessList;
import dev.ragstone.core.document.DocumentAttributes;
import dev.ragstone.core.document.DocumentContent;
import dev.ragstone.core.document.DocumentEvent;
import dev.ragstone.core.document.DocumentId;
import dev.ragstone.core.document.MetadataValue;
import dev.ragstone.core.document.Revision;
import dev.ragstone.core.document.Version;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Gives the data object of an upsert its meaning. */
final class UpsertReader {

    /** RFC 9110, 8.3.1: type and subtype are tokens. */
    private static final Pattern MEDIA_TYPE = Pattern.compile("[\\w!#$%&'*+.^`|~-]+/[\\w!#$%&'*+.^`|~-]+");

    private final SourceRecord source;
    private final Violations violations;

    UpsertReader(SourceRecord source, Violations violations) {
        this.source = source;
        this.violations = violations;
    }

    /** The event; null if a violation was noted. */
    DocumentEvent.@Nullable Upserted read(@Nullable DocumentId id, DocumentData data) {
        if (id != null) {
            KeyAgreement.check(id, data, violations);
        }
        Version version = Versions.of(data.version(), source, violations);
        String contentType = contentType(data.contentType());
        DocumentContent content = new ContentReader(violations).read(data);
        DocumentAttributes attributes = attributes(data);
        if (id == null || version == null || content == null || attributes == null) {
            return null;
        }
        Revision revision = new Revision(version, RevisionHash.of(contentType, content, attributes));
        return new DocumentEvent.Upserted(id, revision, source.position(), contentType, content, attributes);
    }

    private String contentType(@Nullable String given) {
        if (given == null) {
            return DocumentData.DEFAULT_CONTENT_TYPE;
        }
        String mediaType = EnvelopeReader.mediaType(given);
        if (!MEDIA_TYPE.matcher(mediaType).matches()) {
            violations.add(
                    "contentType must be a media type such as text/html, but is '%s'".formatted(Excerpt.of(given)));
        }
        return mediaType;
    }

    private @Nullable DocumentAttributes attributes(DocumentData data) {
        Map<String, Object> fields = data.metadata();
        Map<String, MetadataValue> metadata =
                fields == null ? Map.of() : violations.attempt(() -> MetadataJson.parse(fields));
        AccessList access = access(data.acl());
        String language = language(data.language());
        if (metadata == null || access == null) {
            return null;
        }
        return new DocumentAttributes(
                Objects.requireNonNullElse(data.title(), ""),
                data.uri(),
                language,
                metadata,
                access,
                data.updatedAt(),
                data.expiresAt());
    }

    private @Nullable AccessList access(@Nullable List<String> principals) {
        if (principals == null) {
            return AccessList.everyone();
        }
        // One by one, so that all unknown ones are reported; the sign for everyone is not part of the event format.
        for (String principal : new TreeSet<>(principals)) {
            violations.attempt(() -> new AccessList(List.of(principal, "group:any")));
        }
        return violations.isEmpty() ? new AccessList(principals) : null;
    }

    private @Nullable String language(@Nullable String tag) {
        try {
            return tag == null
                    ? null
                    : new Locale.Builder().setLanguageTag(tag).build().toLanguageTag();
        } catch (IllformedLocaleException e) {
            violations.add("language must be a BCP 47 tag such as en or pt-BR, but is '%s'".formatted(Excerpt.of(tag)));
            return null;
        }
    }
}
