package dev.ragstone.privacy;

import java.util.Collection;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How one form of a type is found.
 *
 * @param type the type
 * @param form where a value may stand; every repetition in it is bounded, so that one try costs a bounded time
 * @param check what of a match is the value
 * @param context words that must stand in front; null: none
 * @param confidence what a finding rests on
 */
record Rule(PersonalDataType type, Pattern form, Check check, @Nullable Context context, Confidence confidence) {

    /** In front of a value that begins with a letter or digit. */
    static final String BEGIN = "(?<![\\p{L}\\p{N}])";

    /** What people put between groups of digits; typesetting replaces blanks and hyphens by ones that do not break. */
    static final String GAP = "[ \\u00A0\\u202F\\u2011-]";

    /** Says what of a match is the value. */
    @FunctionalInterface
    interface Check {

        /** How many characters of the candidate, from its start, are the value; 0 if none is. */
        int accepted(String candidate);

        /** All of the candidate, if its letters and digits alone pass. */
        static Check compact(Predicate<String> test) {
            return candidate -> test.test(Digits.compact(candidate)) ? candidate.length() : 0;
        }

        /** All of every candidate. */
        static int all(String candidate) {
            return candidate.length();
        }
    }

    static Rule checked(PersonalDataType type, String form, Check check) {
        return new Rule(type, Pattern.compile(form), check, null, Confidence.CHECKED);
    }

    static Rule form(PersonalDataType type, String form, Check check) {
        return new Rule(type, Pattern.compile(form), check, null, Confidence.FORM);
    }

    static Rule near(Context context, PersonalDataType type, String form, Check check) {
        return new Rule(type, Pattern.compile(form), check, context, Confidence.CONTEXT);
    }

    void find(CharSequence text, Collection<Finding> found) {
        Matcher matcher = form.matcher(text);
        int from = 0;
        while (from < text.length() && matcher.find(from)) {
            int start = matcher.start();
            int end = start + check.accepted(matcher.group());
            if (end > start && isWhole(text, end) && (context == null || context.isBefore(text, start))) {
                found.add(new Finding(type, start, end, confidence));
                from = end;
            } else {
                from = start + 1;
            }
        }
    }

    private static boolean isWhole(CharSequence text, int end) {
        return end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
    }
}
