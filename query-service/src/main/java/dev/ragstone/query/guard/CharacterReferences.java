package dev.ragstone.query.guard;

import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Characters that Markdown and HTML let one write in other ways, as far as addresses are made of them. */
final class CharacterReferences {

    private static final Pattern ESCAPED =
            Pattern.compile("(?i)&#x0*([0-9a-f]{1,4});?|&#0*([0-9]{1,5});?|&([a-z]{2,7});" + "|\\\\([!-/:-@\\[-`{-~])");

    private static final Map<String, String> NAMED = Map.of(
            "colon", ":",
            "sol", "/",
            "bsol", "\\",
            "period", ".",
            "commat", "@",
            "quest", "?",
            "num", "#",
            "amp", "&");

    private CharacterReferences() {}

    /** A text as it is read once it is shown. */
    static String resolve(String text) {
        return ESCAPED.matcher(text).replaceAll(found -> Matcher.quoteReplacement(character(found)));
    }

    private static String character(MatchResult found) {
        if (found.group(1) != null) {
            return String.valueOf((char) Integer.parseInt(found.group(1), 16));
        }
        if (found.group(2) != null) {
            return String.valueOf((char) Integer.parseInt(found.group(2)));
        }
        return found.group(3) != null
                ? NAMED.getOrDefault(found.group(3).toLowerCase(Locale.ROOT), found.group())
                : found.group(4);
    }
}
