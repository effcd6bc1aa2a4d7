package dev.ragstone.core.index;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of registry entries.
 *
 * @param entries the entries, in the registry's order
 * @param next asks for the page behind this one; null if this is the last
 */
public record EntryPage(List<DocumentEntry> entries, @Nullable String next) {
    public EntryPage {
        entries = List.copyOf(entries);
    }
}
