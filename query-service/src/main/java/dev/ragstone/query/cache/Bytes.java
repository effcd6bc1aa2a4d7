package dev.ragstone.query.cache;

import dev.ragstone.core.chunk.Chunk;
import dev.ragstone.core.document.DocumentAttributes;
import dev.ragstone.core.document.MetadataValue;
import dev.ragstone.query.flow.Question;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The bytes that things keep in memory at the most: two for each character, of which Latin letters take one, and for the
 * objects of a chunk, with its scores, ids and hashes, what was measured of 20,000. The signs of its tokens are not
 * reckoned, as there are none any more.
 */
final class Bytes {

    private static final int CHUNK = 1300;
    /** An object of a filter takes some 70 bytes, and shows itself in 15 characters or more. */
    private static final int FILTER_CHARACTER = 5;

    private Bytes() {}

    static long of(@Nullable String characters) {
        return characters == null ? 0 : 2L * characters.length();
    }

    static long of(Question question) {
        return of(question.text())
                + of(question.scope().principals())
                + (long) FILTER_CHARACTER * question.filter().toString().length();
    }

    static long of(Chunk chunk) {
        long bytes = CHUNK
                + of(chunk.text())
                + of(chunk.documentId().value())
                + of(chunk.headings())
                + of(chunk.attributes());
        return chunk.context() == null ? bytes : bytes + of(chunk.context().text());
    }

    private static long of(DocumentAttributes attributes) {
        long bytes = of(attributes.title())
                + of(attributes.uri())
                + of(attributes.access().principals());
        for (Map.Entry<String, MetadataValue> field : attributes.metadata().entrySet()) {
            bytes += of(field.getKey()) + of(field.getValue());
        }
        return bytes;
    }

    private static long of(MetadataValue value) {
        return value.scalars()
                .mapToLong(scalar -> scalar instanceof MetadataValue.Text(String characters) ? of(characters) : 0)
                .sum();
    }

    private static long of(Iterable<String> texts) {
        long bytes = 0;
        for (String text : texts) {
            bytes += of(text);
        }
        return bytes;
    }
}
