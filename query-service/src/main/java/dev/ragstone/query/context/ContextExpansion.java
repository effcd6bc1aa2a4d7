package dev.ragstone.query.context;

import dev.ragstone.core.answer.Passage;
import dev.ragstone.core.chunk.Chunk;
import dev.ragstone.core.chunk.SourceSpan;
import dev.ragstone.core.document.DocumentId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Puts the context of a matched chunk in its place, where it has one. A chunk whose text stands in a better passage's
 * context is left out: the same text twice would only take the place of another.
 */
public final class ContextExpansion {

    private ContextExpansion() {}

    /** The passages as they are read, best first, ranked anew; the same where no chunk has a context. */
    public static List<Passage> expand(List<Passage> matched) {
        Map<DocumentId, List<SourceSpan>> read = new HashMap<>();
        List<Passage> expanded = new ArrayList<>(matched.size());
        for (Passage passage : matched) {
            Chunk chunk = passage.chunk();
            List<SourceSpan> spans = read.computeIfAbsent(chunk.documentId(), document -> new ArrayList<>());
            if (spans.stream().noneMatch(span -> span.contains(chunk.span()))) {
                if (chunk.context() != null) {
                    spans.add(chunk.context().span());
                }
                expanded.add(new Passage(expanded.size() + 1, chunk.asRead(), passage.scores()));
            }
        }
        return expanded;
    }
}
