package dev.ragstone.events;

import dev.ragstone.core.document.ContentHash;
import dev.ragstone.core.document.DocumentAttributes;
import dev.ragstone.core.document.DocumentContent;
import dev.ragstone.core.document.MetadataValue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The hash of everything in an event that decides what is indexed: content, content type, title, uri, language,
 * metadata, access list and expiry. It does not depend on how the event was written: form, order of members, text or
 * base64. The version is left out, because a revision holds it beside the hash. So is {@code updatedAt}: a publisher
 * that crawls again and sends the same document with a new date has changed nothing that is searched, and indexing it
 * again would be waste. The content behind a {@code contentUri} is not known here; its address stands for it, so that a
 * publisher announces new content there by a new version.
 */
final class RevisionHash {

    private final List<String> parts = new ArrayList<>();

    private RevisionHash() {}

    static ContentHash of(String contentType, DocumentContent content, DocumentAttributes attributes) {
        RevisionHash hash = new RevisionHash();
        hash.add(content);
        hash.parts.add(contentType);
        hash.parts.add(attributes.title());
        hash.addOptional(attributes.uri());
        hash.addOptional(attributes.language());
        hash.addOptional(attributes.expiresAt());
        hash.addAll(attributes.access().principals());
        hash.parts.add(Integer.toString(attributes.metadata().size()));
        attributes.metadata().forEach((name, value) -> {
            hash.parts.add(name);
            hash.add(value);
        });
        return ContentHash.of(hash.parts.toArray(String[]::new));
    }

    private void add(DocumentContent content) {
        switch (content) {
            case DocumentContent.Text text -> addInline(text.text().getBytes(StandardCharsets.UTF_8));
            case DocumentContent.Bytes bytes -> addInline(bytes.content());
            case DocumentContent.Reference reference ->
                addAll(List.of("reference", reference.uri().toString()));
        }
    }

    private void addInline(byte[] content) {
        addAll(List.of("inline", ContentHash.of(content).hex()));
    }

    private void add(MetadataValue value) {
        switch (value) {
            case MetadataValue.Several several -> {
                parts.add("several");
                parts.add(Integer.toString(several.values().size()));
                several.values().forEach(this::add);
            }
            case MetadataValue.Text text -> addAll(List.of("text", text.value()));
            case MetadataValue.Numeric number -> addAll(List.of("number", Double.toString(number.value())));
            case MetadataValue.Flag flag -> addAll(List.of("flag", Boolean.toString(flag.value())));
        }
    }

    private void addOptional(@Nullable Object value) {
        addAll(Stream.ofNullable(value).map(Object::toString).toList());
    }

    /** The number of members goes first, so that two lists cannot run into each other. */
    private void addAll(List<String> members) {
        parts.add(Integer.toString(members.size()));
        parts.addAll(members);
    }
}
