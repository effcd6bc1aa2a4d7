package dev.ragstone.ingestion.fetch;

import dev.ragstone.core.document.DocumentContent;
import dev.ragstone.core.document.DocumentEvent;
import dev.ragstone.events.DocumentData;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts fetched content in the place of its address. */
final class FetchedContent {

    /** What servers say when they do not know. */
    private static final Set<String> UNKNOWN_TYPES =
            Set.of("", "application/octet-stream", "binary/octet-stream", "application/x-www-form-urlencoded");

    private static final Pattern CHARSET =
            Pattern.compile(";\\s*charset\\s*=\\s*\"?([^\\s;\"]+)", Pattern.CASE_INSENSITIVE);

    private FetchedContent() {}

    /** The event with the content. Its revision stays: the address stands for the content, see the event format. */
    static DocumentEvent.Upserted into(DocumentEvent.Upserted event, Reply reply) {
        String header = reply.contentType() == null ? "" : reply.contentType();
        String type = contentType(event.contentType(), header);
        return new DocumentEvent.Upserted(
                event.id(),
                event.revision(),
                event.position(),
                type,
                content(type, header, reply.body()),
                event.attributes());
    }

    /** A publisher that named a type knows better than a web server; the default names none. */
    private static String contentType(String ofEvent, String header) {
        String ofReply = mediaType(header);
        boolean named = !ofEvent.equals(DocumentData.DEFAULT_CONTENT_TYPE);
        return named || UNKNOWN_TYPES.contains(ofReply) ? ofEvent : ofReply;
    }

    /** Text in another charset than UTF-8 is decoded here, because only the reply names it. */
    private static DocumentContent content(String type, String header, byte[] body) {
        Matcher charset = CHARSET.matcher(header);
        if (type.startsWith("text/") && charset.find()) {
            try {
                Charset named = Charset.forName(charset.group(1));
                if (!named.equals(StandardCharsets.UTF_8)) {
                    return new DocumentContent.Text(new String(body, named));
                }
            } catch (IllegalCharsetNameException | UnsupportedCharsetException e) {
                // The parser looks at the bytes themselves.
                return new DocumentContent.Bytes(body);
            }
        }
        return new DocumentContent.Bytes(body);
    }

    private static String mediaType(String header) {
        int parameters = header.indexOf(';');
        return (parameters < 0 ? header : header.substring(0, parameters))
                .strip()
                .toLowerCase(Locale.ROOT);
    }
}
