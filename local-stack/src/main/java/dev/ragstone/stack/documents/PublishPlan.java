package dev.ragstone.stack.documents;

import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * What has to be published so that the index holds what the folder holds.
 *
 * @param changed pages that are new, have changed, or never made it into the index
 * @param vanished ids of pages that are gone
 */
public record PublishPlan(List<Page> changed, List<String> vanished) {

    public PublishPlan {
        changed = List.copyOf(changed);
        vanished = List.copyOf(vanished);
    }

    /**
     * Compares.
     *
     * @param pages the pages there are
     * @param published fingerprints of what was published last, by id
     * @param isIndexed whether the index has a document; asked for unchanged pages only
     */
    public static PublishPlan of(List<Page> pages, Map<String, String> published, Predicate<String> isIndexed) {
        List<Page> changed = pages.stream()
                .filter(page -> !page.fingerprint().equals(published.get(page.id())) || !isIndexed.test(page.id()))
                .toList();
        List<String> present = pages.stream().map(Page::id).toList();
        List<String> vanished = published.keySet().stream()
                .filter(id -> !present.contains(id))
                .sorted()
                .toList();
        return new PublishPlan(changed, vanished);
    }

    /** How many documents it touches. */
    public int size() {
        return changed.size() + vanished.size();
    }
}
