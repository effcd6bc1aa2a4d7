package dev.ragstone.query.guard;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Nothing of what a model is told about how to answer: of a run of its words that is too long to come about by chance no more than the
 * beginning is read, unless the passages say the same; nor are the words made up for a request that fence the passages in.
 */
final class InstructionRule implements OutputRule {

    /** So many words in a row are told by heart. */
    private static final int TOLD = 10;

    /** So many say nothing yet; those after them wait. */
    private static final int HARMLESS = 3;

    private static final String REMOVED = "(instructions removed)";
    private static final Pattern FENCE = Pattern.compile("</?passages-[0-9a-f]{0,40}>?|\\bpassages-[0-9a-f]{6,40}");
    private static final Pattern UNFINISHED_FENCE =
            Pattern.compile("(?:</?|(?:</?|\\b)(?:" + Beginnings.of("passages") + "|passages-[0-9a-f]{0,40}))$");

    private final List<String> instructions;
    private final Map<String, List<Integer>> places = new HashMap<>();
    private final String passages;

    /**
     * A rule about these instructions.
     *
     * @param passages the texts that an answer may quote
     */
    InstructionRule(String instructions, List<String> passages) {
        this.instructions = Words.of(instructions).texts();
        for (int i = 0; i < this.instructions.size(); i++) {
            places.computeIfAbsent(this.instructions.get(i), word -> new ArrayList<>())
                    .add(i);
        }
        this.passages = passages.stream()
                .map(passage -> inARow(Words.of(passage).texts()))
                .collect(Collectors.joining("|"));
    }

    @Override
    public int heldFrom(String before, String text) {
        int held = OutputRule.begin(UNFINISHED_FENCE, text);
        Words words = Words.of(before, text, HARMLESS);
        for (int i = 0; i < words.size() - HARMLESS; i++) {
            int run = run(words, i, true);
            if (run > HARMLESS && i + run == words.size()) {
                return Math.min(held, words.start(i + HARMLESS));
            }
        }
        return held;
    }

    @Override
    public String clean(String before, String text, Runnable removed) {
        String unfenced = FENCE.matcher(text).replaceAll(fence -> {
            removed.run();
            return REMOVED;
        });
        StringBuilder clean = new StringBuilder();
        Words words = Words.of(before, unfenced, HARMLESS);
        int copied = 0;
        int i = 0;
        while (i < words.size()) {
            int run = run(words, i, false);
            if (run >= TOLD && !isQuoted(words.texts().subList(i, i + run))) {
                removed.run();
                clean.append(unfenced, copied, words.start(i + HARMLESS)).append(REMOVED);
                copied = words.end(i + run - 1);
                i += run;
            } else {
                i++;
            }
        }
        return clean.append(unfenced, copied, unfenced.length()).toString();
    }

    @Override
    public String name() {
        return "instructions";
    }

    /** How many words from here on stand in the instructions in the same order; where more text follows, the last may be a part of one. */
    private int run(Words words, int from, boolean isUnderWay) {
        int longest = 0;
        for (int place : places.getOrDefault(words.texts().get(from), List.of())) {
            int run = 0;
            while (from + run < words.size()
                    && place + run < instructions.size()
                    && matches(words, from + run, instructions.get(place + run), isUnderWay)) {
                run++;
            }
            longest = Math.max(longest, run);
        }
        return longest;
    }

    private static boolean matches(Words words, int at, String wanted, boolean isUnderWay) {
        String word = words.texts().get(at);
        boolean isPart = isUnderWay && at == words.size() - 1;
        return isPart ? wanted.startsWith(word) : wanted.equals(word);
    }

    private boolean isQuoted(List<String> run) {
        return passages.contains(inARow(run));
    }

    private static String inARow(List<String> words) {
        return ' ' + String.join(" ", words) + ' ';
    }
}
