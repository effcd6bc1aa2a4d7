package dev.ragstone.privacy;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Words shortly in front of a value that say what it is. */
final class Context {

    /** Far enough for "number of my driver's licence, as requested, is"; hardly farther than a sentence. */
    private static final int REACH = 48;

    private final Pattern words;

    private Context(Pattern words) {
        this.words = words;
    }

    /** Any of these, each a regular expression for a whole word, in upper or lower case. */
    static Context of(String... words) {
        return new Context(Pattern.compile(
                "(?<!\\p{L})(?:" + String.join("|", words) + ")(?!\\p{L})",
                Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE));
    }

    boolean isBefore(CharSequence text, int start) {
        Matcher matcher = words.matcher(text).region(Math.max(0, start - REACH), start);
        return matcher.useTransparentBounds(true).find();
    }
}
