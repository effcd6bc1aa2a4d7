package dev.ragstone.query.rewrite;

import dev.ragstone.query.flow.Turn;
import dev.ragstone.query.flow.Turn.Role;
import dev.ragstone.text.Sentences;
import dev.ragstone.text.Terms;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the words that say what a conversation is about: words of the last question and of the first sentence of the last
 * answer, first those that came up in the most turns; a name counts as one turn more. Of the answer only what is a name or
 * what people have said themselves: an answer also holds what nobody asked about, and sometimes nothing but an apology.
 */
final class Topic {

    /** Two to five words find about the same on MTRAG-UN; fewer do less harm where the topic has changed. */
    private static final int WORDS = 3;

    /** Nothing that a person would call a word is longer. */
    private static final int LONGEST = 50;

    // Of equals the longer: in every language the words that are used most are short (Zipf, "The Psycho-Biology of
    // Language", 1935).
    private static final Comparator<Candidate> BEST_FIRST = Comparator.comparingInt(Candidate::weight)
            .thenComparingInt(candidate -> candidate.word().length())
            .reversed()
            .thenComparingInt(Candidate::position);

    private final Terms terms;
    private final Map<String, Integer> turnsByTerm = new HashMap<>();
    private final Set<String> said = new HashSet<>();
    private final Set<String> known;
    private final List<Candidate> candidates = new ArrayList<>();

    private Topic(Terms terms, String question, List<Turn> turns) {
        this.terms = terms;
        this.known = new HashSet<>(terms.of(question));
        for (Turn turn : turns) {
            Set<String> ofTurn = terms.of(turn.text());
            ofTurn.forEach(term -> turnsByTerm.merge(term, 1, Integer::sum));
            if (turn.role() == Role.USER) {
                said.addAll(ofTurn);
            }
        }
    }

    /** The words, in the order they were said, without those of the question. */
    static List<String> of(List<Turn> turns, String question, Terms terms) {
        Topic topic = new Topic(terms, question, turns);
        topic.addWords(last(Role.USER, turns), Role.USER);
        topic.addWords(firstSentence(last(Role.ASSISTANT, turns)), Role.ASSISTANT);
        return topic.best();
    }

    private void addWords(String text, Role speaker) {
        Set<String> subjects = terms.asked(text);
        for (Word word : Word.in(text)) {
            Set<String> ofWord = terms.of(word.text());
            boolean isSubject = word.hasLetter()
                    && word.text().length() <= LONGEST
                    && !Collections.disjoint(ofWord, subjects)
                    && !known.containsAll(ofWord);
            if (isSubject && (speaker == Role.USER || word.isName() || !Collections.disjoint(ofWord, said))) {
                known.addAll(ofWord);
                candidates.add(new Candidate(word.text(), weight(word, ofWord), candidates.size()));
            }
        }
    }

    private int weight(Word word, Set<String> ofWord) {
        int turns = ofWord.stream()
                .mapToInt(term -> turnsByTerm.getOrDefault(term, 0))
                .max()
                .orElse(0);
        return word.isName() ? turns + 1 : turns;
    }

    private List<String> best() {
        return candidates.stream()
                .sorted(BEST_FIRST)
                .limit(WORDS)
                .sorted(Comparator.comparingInt(Candidate::position))
                .map(Candidate::word)
                .toList();
    }

    private static String last(Role speaker, List<Turn> turns) {
        return turns.reversed().stream()
                .filter(turn -> turn.role() == speaker)
                .map(Turn::text)
                .findFirst()
                .orElse("");
    }

    private static String firstSentence(String text) {
        return Sentences.of(text).stream()
                .findFirst()
                .map(span -> text.substring(span.start(), span.end()))
                .orElse("");
    }

    private record Candidate(String word, int weight, int position) {}
}
