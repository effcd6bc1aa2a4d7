package dev.ragstone.query.context;

import dev.ragstone.core.answer.Passage;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Merges passages that follow each other in their document: each stretch of text becomes one passage, at the place of the
 * best in it, and what overlaps is read once.
 */
final class Neighbours {

    private static final Comparator<Passage> ALONG_THE_DOCUMENTS = Comparator.comparing(
                    (Passage passage) -> passage.chunk().documentId().key())
            .thenComparing(passage -> passage.chunk().revision())
            .thenComparing(passage -> passage.chunk().span().start())
            .thenComparing(passage -> passage.chunk().ordinal());

    private Neighbours() {}

    /** The passages, best first, those that are neighbours merged; the ranks are those of the best. */
    static List<Passage> merge(List<Passage> passages) {
        List<Stretch> stretches = new ArrayList<>();
        for (Passage passage : passages.stream().sorted(ALONG_THE_DOCUMENTS).toList()) {
            if (stretches.isEmpty() || !stretches.getLast().goesOnWith(passage.chunk())) {
                stretches.add(new Stretch(passage));
            } else {
                stretches.getLast().add(passage);
            }
        }
        return stretches.stream()
                .map(Stretch::toPassage)
                .sorted(Comparator.comparing(Passage::rank))
                .toList();
    }
}
