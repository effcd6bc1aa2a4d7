package dev.ragstone.core.index;

import dev.ragstone.core.document.DocumentId;
import dev.ragstone.core.document.RecordPosition;
import dev.ragstone.core.document.Revision;
import dev.ragstone.core.document.Version;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What the registry knows of one document. It stays after a deletion, as the fence that keeps late old versions out.
 *
 * @param id the document
 * @param sequence counts the writes of this entry, from 1
 * @param live the revision that serves; null if none does
 * @param reserved a revision whose chunks are being written; null if none is
 * @param fence versions up to and including this one are deleted for good; null if there is no such version
 * @param deletedBefore events whose record came before this position are deleted for good; null if there is none
 * @param status how the last event ended
 */
public record DocumentEntry(
        DocumentId id,
        long sequence,
        @Nullable LiveRevision live,
        @Nullable Revision reserved,
        @Nullable Version fence,
        @Nullable RecordPosition deletedBefore,
        DocumentStatus status) {

    /** After so long a reserved revision is taken for one whose writer has died. */
    private static final Duration LONGEST_RESERVATION = Duration.ofHours(1);

    /** When somebody has to look after this entry: its live revision expires, or its reservation has become too old. */
    public Optional<Instant> dueAt() {
        Instant expiry = live == null ? null : live.expiresAt();
        Instant abandoned = reserved == null ? null : status.at().plus(LONGEST_RESERVATION);
        return Stream.of(Optional.ofNullable(expiry), Optional.ofNullable(abandoned))
                .flatMap(Optional::stream)
                .min(Comparator.naturalOrder());
    }

    /**
     * Checks that {@code next} may follow {@code expected}.
     *
     * @throws IllegalArgumentException if the two are not of one document or not in sequence
     */
    public static void requireSuccession(@Nullable DocumentEntry expected, DocumentEntry next) {
        long sequence = expected == null ? 0 : expected.sequence;
        if (next.sequence != sequence + 1 || (expected != null && !expected.id.equals(next.id))) {
            throw new IllegalArgumentException("%s (sequence %d) does not follow %s (sequence %d)"
                    .formatted(next.id, next.sequence, expected == null ? "no entry" : expected.id, sequence));
        }
    }
}
