package dev.ragstone.ingestion.parse;

import dev.ragstone.core.document.AccessList;
import dev.ragstone.core.document.DocumentAttributes;
import dev.ragstone.core.document.DocumentContent;
import dev.ragstone.core.document.DocumentEvent;
import dev.ragstone.core.document.DocumentId;
import dev.ragstone.core.document.RecordPosition;
import dev.ragstone.core.document.Revision;
import dev.ragstone.core.document.Version;
import dev.ragstone.ingestion.flow.Lane;
import dev.ragstone.ingestion.flow.Turn;
import java.util.Map;

/** Document events that differ in what a parser looks at. */
final class Events {

    /** For when nobody else waits. */
    static final Turn TURN = new Turn(Lane.LIVE, "acme", 1);

    private Events() {}

    static DocumentEvent.Upserted bytes(String id, String contentType, byte[] content) {
        return of(id, contentType, new DocumentContent.Bytes(content));
    }

    static DocumentEvent.Upserted text(String id, String contentType, String content) {
        return of(id, contentType, new DocumentContent.Text(content));
    }

    private static DocumentEvent.Upserted of(String id, String contentType, DocumentContent content) {
        return new DocumentEvent.Upserted(
                new DocumentId("acme", id),
                Revision.above(new Version.Explicit(1)),
                new RecordPosition(0, 0),
                contentType,
                content,
                new DocumentAttributes("", null, null, Map.of(), AccessList.everyone(), null, null));
    }
}
