package dev.ragstone.events;

import dev.ragstone.core.document.DocumentContent;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/** Finds the one content of a document event. */
final class ContentReader {

    private final Violations violations;

    ContentReader(Violations violations) {
        this.violations = violations;
    }

    /** The content; null if a violation was noted. */
    @Nullable
    DocumentContent read(DocumentData data) {
        String text = data.content();
        String base64 = data.contentBase64();
        String uri = data.contentUri();
        int given = (text == null ? 0 : 1) + (base64 == null ? 0 : 1) + (uri == null ? 0 : 1);
        if (given != 1) {
            violations.add(
                    "exactly one of content, contentBase64 and contentUri must be given, but %d are".formatted(given));
            return null;
        }
        if (text != null) {
            return new DocumentContent.Text(text);
        }
        return base64 != null ? bytes(base64) : uri == null ? null : reference(uri);
    }

    private @Nullable DocumentContent bytes(String base64) {
        try {
            return new DocumentContent.Bytes(Base64.getDecoder().decode(base64));
        } catch (IllegalArgumentException e) {
            violations.add("contentBase64 is not base64: " + e.getMessage());
            return null;
        }
    }

    private @Nullable DocumentContent reference(String text) {
        try {
            URI uri = new URI(text);
            if (uri.isAbsolute()) {
                return new DocumentContent.Reference(uri);
            }
        } catch (URISyntaxException e) {
            violations.add("contentUri is not a URI: " + Excerpt.of(e.getReason()));
            return null;
        }
        violations.add("contentUri must be absolute, but is '%s'".formatted(Excerpt.of(text)));
        return null;
    }
}
