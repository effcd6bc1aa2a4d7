package dev.ragstone.query.generate;

import dev.ragstone.core.answer.Passage;
import dev.ragstone.core.chunk.SourceSpan;
import dev.ragstone.text.Excerpt;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * One or more excerpts of a passage that say something only together: a sentence with the one its "it" points to, a
 * command with the line that announces it, a short list with its introduction.
 *
 * @param passage the passage
 * @param excerpts the excerpts, in order
 */
record Quotable(Passage passage, List<Excerpt> excerpts) {
    Quotable {
        excerpts = List.copyOf(excerpts);
    }

    /** The text that is compared with the question. */
    String text() {
        return excerpts.stream().map(Excerpt::text).collect(Collectors.joining("\n"));
    }

    int start() {
        return excerpts.getFirst().span().start();
    }

    Excerpt.Kind kind() {
        return excerpts.getLast().kind();
    }

    /** Whether both show some of the same words of the same passage. */
    boolean overlaps(Quotable other) {
        return passage.rank() == other.passage.rank()
                && excerpts.stream()
                        .anyMatch(mine -> other.excerpts.stream().anyMatch(its -> intersect(mine.span(), its.span())));
    }

    /** The heading the excerpts stand under, or the document's title; null where there is neither. */
    @Nullable
    String heading() {
        List<String> headings = passage.chunk().headings();
        String heading = headings.isEmpty() ? passage.chunk().attributes().title() : headings.getLast();
        return heading.isBlank() ? null : heading;
    }

    private static boolean intersect(SourceSpan first, SourceSpan second) {
        return first.start() < second.end() && second.start() < first.end();
    }
}
