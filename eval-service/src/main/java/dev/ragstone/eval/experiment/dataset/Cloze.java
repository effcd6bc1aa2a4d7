package dev.ragstone.eval.experiment.dataset;

import dev.ragstone.text.Excerpt;
import dev.ragstone.text.Excerpts;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Questions without a language model: sentences of which a word is missing (Taylor, "Cloze Procedure", 1953). The answer should
 * say the sentence. What is missing is a number, or else a name, or else the word that the fewest sentences have.
 */
final class Cloze {

    /** What stands in the place of the word. */
    static final String GAP = "____";

    private static final int FEWEST_WORDS = 6;
    private static final int MOST_WORDS = 40;
    private static final Pattern NUMBER =
            Pattern.compile("(?<![\\p{L}\\p{N}`._/-])\\d++(?:[.,]\\d++)*+(?![\\p{L}\\p{N}`_/-])");
    private static final Pattern NAME = Pattern.compile("(?<=\\p{Ll} )\\p{Lu}[\\p{L}\\p{N}-]{2,}");
    private static final Pattern WORD = Pattern.compile("(?<![\\p{L}\\p{N}`_./-])\\p{L}{4,}(?![\\p{L}\\p{N}`_/-])");
    private static final Pattern SPACES = Pattern.compile("\\s+");

    /** A sentence that begins so means something that stands before it. */
    private static final Set<String> REFERRING = Set.of(
            "it",
            "its",
            "they",
            "their",
            "this",
            "that",
            "these",
            "those",
            "he",
            "she",
            "his",
            "her",
            "such",
            "both",
            "then",
            "there",
            "here",
            "so",
            "but",
            "and",
            "or",
            "also",
            "otherwise",
            "instead",
            "however");

    private final Map<String, Integer> sentencesByWord = new HashMap<>();
    private final Map<SourceText, List<String>> sentences = new LinkedHashMap<>();

    private Cloze(List<SourceText> texts) {
        for (SourceText text : texts) {
            List<String> usable = Excerpts.of(text.text()).stream()
                    .filter(excerpt -> excerpt.kind() == Excerpt.Kind.SENTENCE)
                    .map(Excerpt::text)
                    .filter(Cloze::isUsable)
                    .distinct()
                    .toList();
            usable.forEach(this::count);
            sentences.put(text, usable);
        }
    }

    /**
     * Questions from texts, from each in turn, so that no text has many more than another.
     *
     * @param texts with different ids
     * @param most no more than this many
     */
    static List<TestCase> of(List<SourceText> texts, int most) {
        return new Cloze(texts).cases(most);
    }

    private List<TestCase> cases(int most) {
        Map<String, TestCase> cases = new LinkedHashMap<>();
        int longest = sentences.values().stream().mapToInt(List::size).max().orElse(0);
        for (int round = 0; round < longest; round++) {
            for (Map.Entry<SourceText, List<String>> entry : sentences.entrySet()) {
                if (round < entry.getValue().size() && cases.size() < most) {
                    ask(entry.getKey(), round, entry.getValue().get(round))
                            .ifPresent(question -> cases.putIfAbsent(question.question(), question));
                }
            }
        }
        return new ArrayList<>(cases.values());
    }

    private Optional<TestCase> ask(SourceText text, int place, String sentence) {
        return gap(sentence)
                .map(gap -> TestCase.of(
                        "%s#%d".formatted(text.id(), place + 1),
                        sentence.substring(0, gap.start()) + GAP + sentence.substring(gap.end()),
                        sentence,
                        List.of("cloze")));
    }

    private Optional<MatchResult> gap(String sentence) {
        return first(NUMBER, sentence).or(() -> first(NAME, sentence)).or(() -> rarest(sentence));
    }

    private static Optional<MatchResult> first(Pattern pattern, String sentence) {
        return pattern.matcher(sentence).results().findFirst();
    }

    private Optional<MatchResult> rarest(String sentence) {
        return WORD.matcher(sentence)
                .results()
                .min(Comparator.comparingInt((MatchResult word) ->
                                sentencesByWord.getOrDefault(word.group().toLowerCase(Locale.ROOT), 0))
                        .thenComparing(word -> -word.group().length()));
    }

    private void count(String sentence) {
        WORD.matcher(sentence)
                .results()
                .map(word -> word.group().toLowerCase(Locale.ROOT))
                .distinct()
                .forEach(word -> sentencesByWord.merge(word, 1, Integer::sum));
    }

    private static boolean isUsable(String sentence) {
        List<String> words = SPACES.splitAsStream(sentence).toList();
        return sentence.endsWith(".")
                && words.size() >= FEWEST_WORDS
                && words.size() <= MOST_WORDS
                && !REFERRING.contains(words.getFirst().toLowerCase(Locale.ROOT));
    }
}
