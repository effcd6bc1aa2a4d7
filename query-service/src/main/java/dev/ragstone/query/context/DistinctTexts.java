package dev.ragstone.query.context;

import dev.ragstone.core.chunk.Chunk;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Texts of which no two are nearly the same: the resemblance of their shingles of five words is below a threshold, or they differ
 * in a number, which is what somebody may have asked for. A text is taken with the headings above it, since a short one says
 * something else under another; the title of the document is not looked at, so that a copy under another name is a copy.
 */
final class DistinctTexts {

    private static final int WORDS = 5;
    private static final Pattern NUMBER = Pattern.compile("\\p{Nd}+");

    private final double threshold;
    private final List<Text> texts = new ArrayList<>();

    /** What is compared of a text. */
    private record Text(Shingles shingles, Set<String> numbers) {

        static Text of(Chunk chunk) {
            String text = String.join("\n", chunk.headings()) + '\n' + chunk.text();
            return new Text(
                    Shingles.of(text, WORDS),
                    NUMBER.matcher(text).results().map(MatchResult::group).collect(Collectors.toUnmodifiableSet()));
        }

        boolean isNearly(Text other, double threshold) {
            return numbers.equals(other.numbers) && shingles.jaccard(other.shingles) >= threshold;
        }
    }

    /** No texts yet; those that resemble each other by {@code threshold} (above 0, up to 1) are nearly the same. */
    DistinctTexts(double threshold) {
        this.threshold = threshold;
    }

    /** Adds a chunk's text; false if one of those that were added is nearly the same. */
    boolean add(Chunk chunk) {
        Text added = Text.of(chunk);
        if (texts.stream().anyMatch(text -> text.isNearly(added, threshold))) {
            return false;
        }
        texts.add(added);
        return true;
    }
}
