package dev.ragstone.text;

import dev.ragstone.core.lexical.TermAnalyzer;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** The distinct terms of texts, as comparing a question, a passage and a sentence needs them. */
public final class Terms {

    // They carry a question's grammar, not its subject, and would count as subjects that no passage mentions.
    private static final Pattern FUNCTION_WORDS = Pattern.compile(
            "\\b(?:what|what's|who|whom|whose|which|when|where|why|how|do|does|did|doing|done|can|could|should|shall|would"
                    + "|will|may|might|must|is|are|was|were|be|been|being|am|has|have|had|having|i|i'm|you|your|yours|he|him"
                    + "|his|she|her|hers|we|our|ours|us|my|mine|me|they|them|their|theirs|it|its|there|here|that|this|these"
                    + "|those|a|an|the|of|in|on|at|to|for|from|by|with|about|into|as|than|then|and|or|but|if|so|not|no"
                    + "|any|some|all|each|every|much|many|also|please|tell|explain|describe|give|list|show|mean|means"
                    + "|happen|happens|happened|get|gets|got|let|lets|one|need|want|use|used|using)\\b",
            Pattern.CASE_INSENSITIVE);

    private static final Pattern SPACE = Pattern.compile("\\s+");

    private final TermAnalyzer analyzer;

    /** Terms as {@code analyzer} gives them; question and passages must see the same one. */
    public Terms(TermAnalyzer analyzer) {
        this.analyzer = analyzer;
    }

    /** The terms of a text. */
    public Set<String> of(String text) {
        return analyzer.analyze(text, null).counts().keySet();
    }

    /** What a question asks about: its terms without function words, or all of them if nothing else is left. */
    public Set<String> asked(String question) {
        Set<String> subjects = of(withoutFunctionWords(question));
        return subjects.isEmpty() ? of(question) : subjects;
    }

    /** The terms of a question without function words, each where it first stands. */
    public List<String> inOrder(String question) {
        return SPACE.splitAsStream(withoutFunctionWords(question))
                .flatMap(word -> of(word).stream().sorted())
                .distinct()
                .toList();
    }

    private static String withoutFunctionWords(String question) {
        return FUNCTION_WORDS.matcher(question).replaceAll(" ");
    }
}
