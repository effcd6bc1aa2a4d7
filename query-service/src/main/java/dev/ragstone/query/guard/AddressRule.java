package dev.ragstone.query.guard;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * No addresses of hosts that neither the passages nor the configuration name, wherever in an answer they stand: pages make links of them
 * by themselves.
 */
final class AddressRule implements OutputRule {

    /** What stands in the place of an address. */
    static final String REMOVED = "(link removed)";

    /** The schemes that browsers follow. */
    static final String WEB = "(?:https?|ftps?|wss?):";

    /** Longer ones are removed in pieces. */
    static final String REACH = "{0,2000}";

    /** Before an address no letter and no digit stands; an underscore emphasises it. */
    private static final String BEGINS = "(?<![a-z0-9])";

    private static final String SCRIPT = "(?:javascript|vbscript|data):";
    private static final String PART = "[^\\s<>\"'`()\\[\\]{}|]+";

    /** An address with its scheme, one that browsers complete, and one in an attribute that takes the page's scheme. */
    private static final Pattern ADDRESS = Pattern.compile("(?i)" + BEGINS + WEB + "[/\\\\]*" + PART
            + "|" + BEGINS + "www\\." + PART
            + "|(?<==[\"']?|\\()[/\\\\]{2}" + PART
            + "|" + BEGINS + SCRIPT + PART);

    /** What an address may go on with: browsers look for its host behind these as well. */
    private static final String REST = "[^\\s<>\"]";

    private static final Pattern ALL_OF_REST = Pattern.compile(REST + '*');

    private static final String UNESCAPED = "[^\\s<>\"&\\\\]";

    /** Text without white space in which characters are written in other ways. */
    private static final Pattern ESCAPED = Pattern.compile(UNESCAPED + "*[&\\\\]" + REST + '*');

    /** What may become one of these. */
    private static final Pattern UNFINISHED = Pattern.compile("(?i)(?:"
            + BEGINS + Beginnings.of("https", "ftps", "wss", "www", "javascript", "vbscript", "data")
            + "|" + BEGINS + "(?:" + WEB + "|" + SCRIPT + "|www\\.)" + REST + REACH
            + "|" + UNESCAPED + "{0,40}[&\\\\]" + REST + REACH
            + "|[=(][\"']?[/\\\\]?|(?:=[\"']?|\\()[/\\\\]{2}" + REST + REACH
            + ")$");

    private final KnownHosts hosts;

    AddressRule(KnownHosts hosts) {
        this.hosts = hosts;
    }

    @Override
    public int heldFrom(String before, String text) {
        return OutputRule.begin(UNFINISHED, text);
    }

    @Override
    public String clean(String before, String text, Runnable removed) {
        String plain = ESCAPED.matcher(text)
                .replaceAll(run -> Matcher.quoteReplacement(
                        namesAStranger(CharacterReferences.resolve(run.group())) ? removed(removed) : run.group()));
        return ADDRESS.matcher(plain)
                .replaceAll(address ->
                        Matcher.quoteReplacement(isKnown(plain, address) ? address.group() : removed(removed)));
    }

    @Override
    public String name() {
        return "link";
    }

    private boolean namesAStranger(String text) {
        return ADDRESS.matcher(text).results().anyMatch(address -> !isKnown(text, address));
    }

    private boolean isKnown(String text, MatchResult address) {
        Matcher rest = ALL_OF_REST.matcher(text).region(address.end(), text.length());
        return hosts.knows(address.group() + (rest.lookingAt() ? rest.group() : ""));
    }

    private static String removed(Runnable removed) {
        removed.run();
        return REMOVED;
    }
}
