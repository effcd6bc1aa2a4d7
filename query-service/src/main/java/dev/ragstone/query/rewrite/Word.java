package dev.ragstone.query.rewrite;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A word as it was written.
 *
 * @param text the word, with what joins its parts: {@code e-mail}, {@code max_elapsed_time}
 * @param opensSentence whether a sentence begins with it, so that its capital says nothing
 */
record Word(String text, boolean opensSentence) {

    // A full stop is part of a word before a small letter or a digit only: people leave out the space behind a
    // sentence.
    private static final Pattern WORD =
            Pattern.compile("[\\p{L}\\p{M}\\p{N}]+" + "(?:(?:['’_+/-]|\\.(?=[\\p{Ll}\\p{N}]))[\\p{L}\\p{M}\\p{N}]+)*");
    private static final Pattern FIRST_PERSON = Pattern.compile("I(?:['’]\\p{L}+)?");
    private static final Pattern END_OF_SENTENCE = Pattern.compile("[.!?:]\\s|\\R");

    /** The words of a text, in order. */
    static List<Word> in(String text) {
        List<Word> words = new ArrayList<>();
        Matcher word = WORD.matcher(text);
        int end = 0;
        while (word.find()) {
            String between = text.substring(end, word.start());
            words.add(new Word(
                    word.group(), end == 0 || END_OF_SENTENCE.matcher(between).find()));
            end = word.end();
        }
        return words;
    }

    /** Whether it looks like the name of something: a capital where none is needed, or letters and digits. */
    boolean isName() {
        return hasLetter()
                && !FIRST_PERSON.matcher(text).matches()
                && (hasCapital() || text.chars().anyMatch(Character::isDigit));
    }

    /** Whether it is more than a number, such as that of a citation. */
    boolean hasLetter() {
        return text.codePoints().anyMatch(Character::isLetter);
    }

    private boolean hasCapital() {
        return text.chars().skip(opensSentence ? 1 : 0).anyMatch(Character::isUpperCase);
    }
}
