package dev.ragstone.ingestion.parse;

import dev.ragstone.core.document.DocumentEvent;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MimeTypes;

/**
 * Tells which text format a document has, or that it has another format. Bytes that can be told apart are what they are,
 * whatever they are called. Text formats look alike: there the declared type counts, or the extension of the document's id or
 * URI where the type is one that publishers send for want of a better one.
 */
final class FormatDetector {

    /** Text that is marked up so that it may be recognised, but also may be quoted in another text format. */
    private static final Set<String> TEXT_BESIDES = Set.of(
            "application/xhtml+xml",
            "application/json",
            "application/javascript",
            "application/xml",
            "application/mbox",
            "message/rfc822");

    private final MimeTypes magic = MimeTypes.getDefaultMimeTypes();

    /** The format of a text. */
    Optional<TextFormat> ofText(DocumentEvent.Upserted event) {
        Optional<TextFormat> named = named(event);
        return named.isPresent() ? named : TextFormat.ofType(event.contentType());
    }

    /** The format of bytes; empty if it is none of the text formats. */
    Optional<TextFormat> ofBytes(byte[] bytes, DocumentEvent.Upserted event) {
        MediaType found = recognise(bytes, event.id().value());
        if (!found.getType().equals("text") && !TEXT_BESIDES.contains(found.toString())) {
            return Optional.empty();
        }
        Optional<TextFormat> named = named(event);
        if (named.isPresent()) {
            return named;
        }
        if (found.equals(MediaType.TEXT_PLAIN)) {
            return TextFormat.ofType(event.contentType())
                    .or(() -> declaredAsOther(event) ? Optional.empty() : Optional.of(TextFormat.PLAIN));
        }
        return TextFormat.ofType(found.toString());
    }

    /** What the declared type or a name says, if either says anything. */
    private static Optional<TextFormat> named(DocumentEvent.Upserted event) {
        Optional<TextFormat> declared = TextFormat.ofType(event.contentType());
        if (declared.isPresent() && !TextFormat.isUnspecific(event.contentType())) {
            return declared;
        }
        if (declared.isEmpty() && declaredAsOther(event)) {
            return Optional.empty();
        }
        String uri = event.attributes().uri();
        return Stream.of(event.id().value(), uri == null ? "" : uri)
                .flatMap(path -> TextFormat.ofExtension(path).stream())
                .findFirst();
    }

    private static boolean declaredAsOther(DocumentEvent.Upserted event) {
        return !TextFormat.isUnspecific(event.contentType());
    }

    private MediaType recognise(byte[] bytes, String name) {
        try {
            Metadata hints = new Metadata();
            hints.set(TikaCoreProperties.RESOURCE_NAME_KEY, name);
            return magic.detect(new ByteArrayInputStream(bytes), hints).getBaseType();
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory cannot be read", e);
        }
    }
}
