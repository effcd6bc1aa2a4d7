package dev.ragstone.eval.experiment.synthesis;

import static java.util.stream.Collectors.joining;

import dev.ragstone.eval.experiment.dataset.SourceText;
import dev.ragstone.text.Excerpt;
import dev.ragstone.text.Excerpts;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A passage that questions are written about.
 *
 * @param id names it: the document's id, and its number there, from 1
 * @param text its sentences, items and rows of tables, each on a line, without marks of Markdown; code is left out
 */
record SourcePassage(String id, String text) {

    /** Enough for some questions, and little enough that each of them has one place where it is answered. */
    private static final int CHARACTERS = 1_200;
    /** Less than that says nothing. */
    private static final int FEWEST_CHARACTERS = 80;

    /** The passages of some documents, from each in turn, so that no document gives many more questions than another. */
    static List<SourcePassage> of(List<SourceText> documents) {
        List<List<SourcePassage>> all =
                documents.stream().map(SourcePassage::of).toList();
        int longest = all.stream().mapToInt(List::size).max().orElse(0);
        return IntStream.range(0, longest)
                .boxed()
                .flatMap(round ->
                        all.stream().filter(passages -> round < passages.size()).map(passages -> passages.get(round)))
                .toList();
    }

    private static List<SourcePassage> of(SourceText document) {
        List<SourcePassage> passages = new ArrayList<>();
        List<String> lines = new ArrayList<>();
        for (Excerpt excerpt : Excerpts.of(document.text())) {
            if (excerpt.kind() != Excerpt.Kind.CODE) {
                lines.add(excerpt.text());
            }
            if (length(lines) >= CHARACTERS) {
                add(passages, document, lines);
                lines.clear();
            }
        }
        if (length(lines) >= FEWEST_CHARACTERS) {
            add(passages, document, lines);
        }
        return passages;
    }

    private static void add(List<SourcePassage> passages, SourceText document, List<String> lines) {
        passages.add(new SourcePassage(
                "%s#%d".formatted(document.id(), passages.size() + 1),
                lines.stream().collect(joining("\n"))));
    }

    private static int length(List<String> lines) {
        return lines.stream().mapToInt(String::length).sum();
    }
}
