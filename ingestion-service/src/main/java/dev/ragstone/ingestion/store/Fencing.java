package dev.ragstone.ingestion.store;

import dev.ragstone.core.document.DocumentEvent;
import dev.ragstone.core.document.RecordPosition;
import dev.ragstone.core.document.Revision;
import dev.ragstone.core.document.Version;
import dev.ragstone.core.index.DocumentEntry;
import dev.ragstone.core.index.LiveRevision;
import dev.ragstone.ingestion.store.Verdict.Action;
import java.util.Comparator;
import org.jspecify.annotations.Nullable;

/**
 * Decides what an event means for a document. The rules commute: whatever the order in which a document's events come,
 * and however often each comes, the last verdict leaves the same revision live.
 *
 * <ul>
 *   <li>An event whose record came before a tombstone is dead, and its version raises the fence.
 *   <li>A version at or below the fence is dead.
 *   <li>Of the others the highest revision lives. It remembers the earliest record that brought its version, because a
 *       tombstone that comes late may lie between two of them.
 * </ul>
 */
final class Fencing {

    private Fencing() {}

    /** The meaning of an event for a document with this entry, or with none. */
    static Verdict judge(@Nullable DocumentEntry entry, DocumentEvent event) {
        LiveRevision live = entry == null ? null : entry.live();
        Version fence = entry == null ? null : entry.fence();
        RecordPosition deletedBefore = entry == null ? null : entry.deletedBefore();
        return switch (event) {
            case DocumentEvent.Upserted upserted -> judgeUpsert(upserted, live, fence, deletedBefore);
            case DocumentEvent.Deleted deleted -> judgeDelete(deleted, live, fence, deletedBefore);
        };
    }

    /** Whether a revision can never live again, whatever comes. The dead stay dead. */
    static boolean isDead(DocumentEntry entry, Revision revision) {
        LiveRevision live = entry.live();
        Version fence = entry.fence();
        return (live != null && revision.compareTo(live.revision()) < 0)
                || (fence != null && revision.version().compareTo(fence) <= 0);
    }

    /** Whether the event brings another content under the version that serves. */
    static boolean isConflict(@Nullable DocumentEntry entry, DocumentEvent event) {
        LiveRevision live = entry == null ? null : entry.live();
        return live != null
                && event instanceof DocumentEvent.Upserted upserted
                && upserted.revision().version().equals(live.revision().version())
                && !upserted.revision().equals(live.revision());
    }

    private static Verdict judgeUpsert(
            DocumentEvent.Upserted event,
            @Nullable LiveRevision live,
            @Nullable Version fence,
            @Nullable RecordPosition deletedBefore) {
        Version version = event.revision().version();
        if (deletedBefore != null && event.position().compareTo(deletedBefore) < 0) {
            Version raised = higher(fence, version);
            return new Verdict(Action.STALE, above(raised, live), raised, deletedBefore);
        }
        if (fence != null && version.compareTo(fence) <= 0) {
            return new Verdict(Action.STALE, live, fence, deletedBefore);
        }
        if (live == null) {
            return new Verdict(Action.INDEX, null, fence, deletedBefore);
        }
        int comparison = event.revision().compareTo(live.revision());
        LiveRevision remembered = version.equals(live.revision().version()) ? seenAt(live, event.position()) : live;
        Action action = comparison > 0 ? Action.INDEX : comparison == 0 ? Action.UNCHANGED : Action.STALE;
        return new Verdict(action, remembered, fence, deletedBefore);
    }

    private static Verdict judgeDelete(
            DocumentEvent.Deleted event,
            @Nullable LiveRevision live,
            @Nullable Version fence,
            @Nullable RecordPosition deletedBefore) {
        Version version = event.version();
        RecordPosition horizon = deletedBefore;
        Version raised = fence;
        if (version != null) {
            raised = higher(fence, version);
        } else {
            horizon = deletedBefore == null || deletedBefore.compareTo(event.position()) < 0
                    ? event.position()
                    : deletedBefore;
            if (live != null && live.position().compareTo(horizon) < 0) {
                raised = higher(fence, live.revision().version());
            }
        }
        LiveRevision left = above(raised, live);
        return new Verdict(left == null ? Action.DELETE : Action.STALE, left, raised, horizon);
    }

    private static Version higher(@Nullable Version fence, Version version) {
        return fence == null || fence.compareTo(version) < 0 ? version : fence;
    }

    private static @Nullable LiveRevision above(@Nullable Version fence, @Nullable LiveRevision live) {
        boolean fenced =
                live != null && fence != null && live.revision().version().compareTo(fence) <= 0;
        return fenced ? null : live;
    }

    private static LiveRevision seenAt(LiveRevision live, RecordPosition position) {
        RecordPosition earliest = Comparator.<RecordPosition>naturalOrder().compare(position, live.position()) < 0
                ? position
                : live.position();
        return new LiveRevision(live.revision(), earliest, live.chunks(), live.fingerprint(), live.expiresAt());
    }
}
