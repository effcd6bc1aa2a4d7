package dev.ragstone.query.rewrite;

import dev.ragstone.text.Terms;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The questions that need what was said before them: those that open like an answer to it, those with a pronoun and nothing
 * before it that it could stand for, and short ones that name nothing. Pronouns and openings are those of English; in other
 * languages only the short ones are known.
 */
final class FollowUps {

    /** Up to so many terms a question leaves open what it is about, and a pronoun has nothing before it to stand for. */
    private static final int FEW = 2;

    /** With more terms a question finds its passages whatever it leaves out. */
    private static final int MANY = 8;

    private static final int WORDS = Pattern.UNICODE_CHARACTER_CLASS;

    // In lower case but for the first letter: IT is a department, not a pronoun.
    private static final Pattern PRONOUN = Pattern.compile(
            "\\b(?:[Ii]ts?|[Tt]hey|[Tt]hem|[Tt]heirs?|[Hh]e|[Hh]im|[Hh]is|[Ss]he|[Hh]ers?|[Tt]his|[Tt]hese|[Tt]hose)\\b",
            WORDS);

    private static final Pattern OPENING = Pattern.compile(
            "^\\W*(?:and|but|so|then|or|no|yes|yeah|ok|okay|also|sorry|oops|what about|how about|i mean|i meant)\\b",
            WORDS | Pattern.CASE_INSENSITIVE);

    // "What is a broker?" brings up something new, "What is the price?" does not.
    private static final Pattern INTRODUCTION = Pattern.compile(
            "^\\W*(?:what|who)(?:\\s+(?:is|are|was|were)|['’]s)\\s+(?!(?:the|this|that|these|those|your)\\b)",
            WORDS | Pattern.CASE_INSENSITIVE);

    private final Terms terms;

    FollowUps(Terms terms) {
        this.terms = terms;
    }

    /** Whether a question needs what was said before it. */
    boolean contain(String question) {
        return countTerms(question) <= MANY
                && (OPENING.matcher(question).find() || hasOpenPronoun(question) || isVague(question));
    }

    private boolean hasOpenPronoun(String question) {
        Matcher pronoun = PRONOUN.matcher(question);
        return pronoun.find() && countTerms(question.substring(0, pronoun.start())) <= FEW;
    }

    private boolean isVague(String question) {
        return countTerms(question) <= FEW
                && !INTRODUCTION.matcher(question).find()
                && Word.in(question).stream().noneMatch(Word::isName);
    }

    private int countTerms(String text) {
        return terms.asked(text).size();
    }
}
