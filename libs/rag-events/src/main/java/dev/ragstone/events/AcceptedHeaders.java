package dev.ragstone.events;

import dev.ragstone.core.document.RecordPosition;
import dev.ragstone.core.document.Version;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The headers a record gets on its way to {@link Topics#DOCUMENTS_ACCEPTED}, all of them UTF-8 text; they stand beside its
 * own. With them an index that is built from that topic alone knows what the first one knew: where the record stood, and
 * which versions of its document are deleted for good.
 */
public final class AcceptedHeaders {

    /** Offset of the record in {@link Topics#DOCUMENTS}, a decimal number. */
    public static final String OFFSET = DlqHeaders.PREFIX + "accepted-offset";

    /** The highest version that is deleted for good, as {@link Version#encode} writes it; absent if there is none. */
    public static final String FENCE = DlqHeaders.PREFIX + "fence";

    /**
     * Events whose record came before this position are deleted for good, as {@code timestamp@offset}; absent if there are
     * none.
     */
    public static final String DELETED_BEFORE = DlqHeaders.PREFIX + "deleted-before";

    private static final Set<String> ALL = Set.of(OFFSET, FENCE, DELETED_BEFORE);

    private AcceptedHeaders() {}

    /** Whether a header is one of these, and no publisher's own. */
    public static boolean isOne(String name) {
        return ALL.contains(name);
    }

    /** The text of a position. */
    public static String write(RecordPosition position) {
        return "%d@%d".formatted(position.timestampMillis(), position.offset());
    }

    /**
     * The highest version that is deleted for good, as an accepted record says.
     *
     * @throws IllegalArgumentException if the header cannot be read
     */
    public static Optional<Version> fence(SourceRecord accepted) {
        return Optional.ofNullable(accepted.header(FENCE)).map(Version::decode);
    }

    /**
     * The position before which everything is deleted for good, as an accepted record says.
     *
     * @throws IllegalArgumentException if the header cannot be read
     */
    public static Optional<RecordPosition> deletedBefore(SourceRecord accepted) {
        return Optional.ofNullable(accepted.header(DELETED_BEFORE)).map(AcceptedHeaders::position);
    }

    /** The offset the record had in {@link Topics#DOCUMENTS}; {@code otherwise} if it does not say. */
    public static long offset(@Nullable String header, long otherwise) {
        return header == null ? otherwise : Long.parseLong(header);
    }

    private static RecordPosition position(String text) {
        int at = text.indexOf('@');
        if (at < 0) {
            throw new IllegalArgumentException("not a position: '%s'".formatted(text));
        }
        return new RecordPosition(Long.parseLong(text.substring(0, at)), Long.parseLong(text.substring(at + 1)));
    }
}
