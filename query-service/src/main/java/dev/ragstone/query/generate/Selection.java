package dev.ragstone.query.generate;

import dev.ragstone.query.flow.Evidence;
import dev.ragstone.text.Excerpt.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Chooses what an answer quotes: the best, then what comes near to it and adds something, never the same twice (chunks
 * overlap, and documents repeat each other).
 */
final class Selection {

    // Below this share of the best score a further quotation distracts more than it adds.
    private static final double NEAR_BEST = 0.8;
    // Where it covers terms of the question that nothing chosen covers, it may be weaker.
    private static final double NEAR_BEST_IF_NEW = 0.6;
    private static final double NEW_SHARE = 0.15;
    private static final double SAME_SHARE = 0.7;
    private static final int MOST_CODE_BLOCKS = 2;

    private static final Comparator<Scored> READING_ORDER = Comparator.comparingInt(
                    (Scored scored) -> scored.quotable().passage().rank())
            .thenComparingInt(scored -> scored.quotable().start());

    private final int mostSentences;
    private final List<Scored> chosen = new ArrayList<>();
    private final Set<String> covered = new HashSet<>();
    private int sentences;
    private double best;

    private Selection(int mostSentences) {
        this.mostSentences = mostSentences;
    }

    /** The quotations for an answer, in the order they are read. */
    static List<Scored> of(List<Scored> bestFirst, Set<String> asked, Evidence evidence, int mostSentences) {
        Selection selection = new Selection(mostSentences);
        for (Scored candidate : bestFirst) {
            if (selection.chosen.isEmpty() || selection.adds(candidate, asked, evidence)) {
                selection.choose(candidate);
            } else {
                selection.extendBy(candidate);
            }
        }
        return inReadingOrder(selection.chosen);
    }

    private boolean adds(Scored candidate, Set<String> asked, Evidence evidence) {
        Set<String> fresh = new HashSet<>(asked);
        fresh.retainAll(candidate.terms());
        fresh.removeAll(covered);
        boolean isNew = evidence.weights().share(asked, fresh) >= NEW_SHARE;
        return sentences + size(candidate) <= mostSentences
                && candidate.score() >= best * (isNew ? NEAR_BEST_IF_NEW : NEAR_BEST)
                && chosen.stream().noneMatch(other -> isSame(other, candidate))
                && (candidate.quotable().kind() != Kind.CODE || hasRoomForCode(candidate));
    }

    /** What completes something chosen takes its place: the command behind the sentence that explains it. */
    private void extendBy(Scored candidate) {
        List<Scored> parts =
                chosen.stream().filter(part -> completes(candidate, part)).toList();
        int added = size(candidate) - parts.stream().mapToInt(Selection::size).sum();
        boolean touchesOthers = chosen.stream()
                .anyMatch(other -> !parts.contains(other) && other.quotable().overlaps(candidate.quotable()));
        if (!parts.isEmpty()
                && !touchesOthers
                && candidate.score() >= best * NEAR_BEST
                && sentences + added <= mostSentences) {
            sentences += added - size(candidate);
            chosen.removeAll(parts);
            choose(candidate);
        }
    }

    private static boolean completes(Scored whole, Scored part) {
        return whole.quotable().passage().equals(part.quotable().passage())
                && whole.quotable().excerpts().containsAll(part.quotable().excerpts());
    }

    private void choose(Scored candidate) {
        best = Math.max(best, candidate.score());
        chosen.add(candidate);
        covered.addAll(candidate.terms());
        sentences += size(candidate);
    }

    /** Commands of several pages are several ways, and a reader would run one after the other. */
    private boolean hasRoomForCode(Scored candidate) {
        List<Scored> code = chosen.stream()
                .filter(scored -> scored.quotable().kind() == Kind.CODE)
                .toList();
        return code.size() < MOST_CODE_BLOCKS
                && code.stream().allMatch(scored -> scored.quotable()
                        .passage()
                        .equals(candidate.quotable().passage()));
    }

    /** A list or a command with its introduction reads as one. */
    private static int size(Scored scored) {
        return scored.quotable().kind() == Kind.SENTENCE
                ? scored.quotable().excerpts().size()
                : 1;
    }

    private static boolean isSame(Scored first, Scored second) {
        if (first.quotable().overlaps(second.quotable())) {
            return true;
        }
        long shared = first.terms().stream().filter(second.terms()::contains).count();
        int smaller = Math.min(first.terms().size(), second.terms().size());
        return smaller == 0 || shared >= SAME_SHARE * smaller;
    }

    private static List<Scored> inReadingOrder(List<Scored> chosen) {
        List<Scored> ordered = new ArrayList<>(chosen);
        ordered.sort(READING_ORDER);
        // An answer that opened with a table row would open in the middle of something.
        ordered.sort(Comparator.comparing(scored -> scored.quotable().kind() == Kind.TABLE_ROW));
        return ordered;
    }
}
