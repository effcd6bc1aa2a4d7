package dev.ragstone.query.guard;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * No links and no images to hosts that neither the passages nor the configuration name: a model that was talked into it could send
 * what it was told to one of them, in the address of an image that the reader's browser loads. Of links the text stays.
 */
final class LinkRule implements OutputRule {

    /** Longer ones are removed in pieces. */
    private static final String REACH = "{0,2000}";

    /** White space between the text or name of a link and its address; with more of it there is no link. */
    private static final String GAP = "\\s{0,200}";

    private static final String REMOVED = "(link removed)";

    /** Before an address no letter and no digit stands; an underscore emphasises it. */
    private static final String BEGINS = "(?<![a-z0-9])";

    private static final String WEB = "(?:https?|ftps?|wss?):";

    /** A link or an image of Markdown: text, then the address between parentheses. */
    private static final Pattern MARKDOWN =
            Pattern.compile("(!?)\\[([^\\[\\]]{0,500})\\]\\(" + GAP + "<?([^()\\s<>]" + REACH + ")>?([^()]{0,300})\\)");

    /** What may stand behind the address there. */
    private static final Pattern TITLE = Pattern.compile("\\s*|\\s+[\"'].*", Pattern.DOTALL);

    private static final Pattern LETTER_AT_END = Pattern.compile("[\\p{L}\\p{N}]$");

    /** Other places of an address in Markdown: behind a text with brackets in it, behind the name of a reference, between angle brackets. */
    private static final Pattern DESTINATION = Pattern.compile("(\\][(:]" + GAP + ")(?:<([^<>\\n]" + REACH
            + ")|([^\\s<>]" + REACH + "))|(<)([a-zA-Z][a-zA-Z0-9+.-]{1,31}:[^\\s<>]" + REACH + ")");

    private static final Pattern WIDE_GAP = Pattern.compile("\\](?=[(:]\\s{201})");

    /** An address in such a place that leads to another host without the scheme of the web, or is written so as to hide where it leads. */
    private static final Pattern ELSEWHERE = Pattern.compile(
            "(?i)(?!" + WEB + ")(?:(?:[a-z][a-z0-9+.-]*:)?[/\\\\]{2}|file:|[^)]*[&\\\\]).*|.*\\s.*", Pattern.DOTALL);

    /** An address with its scheme, one that browsers complete, and one in an attribute that takes the page's scheme. */
    private static final Pattern BARE = Pattern.compile("(?i)" + BEGINS + WEB + "[/\\\\]*[^\\s<>\"'`()\\[\\]{}|]+|"
            + BEGINS + "www\\.[^\\s<>\"'`()\\[\\]{}|]+|(?<==[\"']?|\\()[/\\\\]{2}[^\\s<>\"'`()\\[\\]{}|]+|" + BEGINS
            + "(?:javascript|vbscript|data):[^\\s<>\"'`()\\[\\]{}|]+");

    /** What such an address may go on with: browsers look for its host behind these as well. */
    private static final Pattern REST = Pattern.compile("[^\\s<>\"]*");

    private static final String UNESCAPED = "[^\\s<>\"&\\\\]";

    /** Text without white space in which characters are written in other ways. */
    private static final Pattern ESCAPED = Pattern.compile(UNESCAPED + "*[&\\\\][^\\s<>\"]*");

    /** What may follow the text or the name of a link up to here. */
    private static final String BEHIND =
            "\\](?:\\([^()]" + REACH + "|[(:]" + GAP + "(?:<[^<>\\n]" + REACH + "|[^\\s<>]" + REACH + ")?)?";

    /** What may become one of these. */
    private static final Pattern UNFINISHED =
            Pattern.compile("(?i)(?:!?\\[[^\\[\\]]{0,500}(?:" + BEHIND + ")?|!|" + BEHIND
                    + "|<[a-z][a-z0-9+.-]{0,31}(?::[^\\s<>]" + REACH + ")?"
                    + "|" + BEGINS
                    + Beginnings.of("https", "ftps", "wss", "www", "javascript", "vbscript", "data")
                    + "|" + UNESCAPED + "{0,40}[&\\\\][^\\s<>\"]" + REACH
                    + "|" + BEGINS + "(?:" + WEB + "|(?:javascript|vbscript|data):)[^\\s<>\"]" + REACH
                    + "|" + BEGINS + "www\\.[^\\s<>\"]" + REACH
                    + "|[=(][\"']?[/\\\\]?|(?:=[\"']?|\\()[/\\\\]{2}[^\\s<>\"]" + REACH
                    + ")$");

    /** A page beside this one: no scheme, no host, nothing that a browser would decode into one. */
    private static final Pattern RELATIVE = Pattern.compile("(?![/\\\\]{2})[^:&\\\\%]*|#.*");

    private final KnownHosts hosts;

    LinkRule(KnownHosts hosts) {
        this.hosts = hosts;
    }

    @Override
    public int heldFrom(String before, String text) {
        Matcher unfinished = UNFINISHED.matcher(text);
        return unfinished.find() ? unfinished.start() : text.length();
    }

    @Override
    public String clean(String before, String text, Runnable removed) {
        String narrow = WIDE_GAP.matcher(text).replaceAll("] ");
        String unlinked = MARKDOWN.matcher(narrow)
                .replaceAll(link ->
                        Matcher.quoteReplacement(link(link, before + narrow.substring(0, link.start()), removed)));
        String directed = DESTINATION
                .matcher(unlinked)
                .replaceAll(destination -> Matcher.quoteReplacement(destination(destination, removed)));
        String plain = ESCAPED.matcher(directed)
                .replaceAll(run -> Matcher.quoteReplacement(
                        namesAStranger(CharacterReferences.resolve(run.group())) ? removed(removed) : run.group()));
        return BARE.matcher(plain)
                .replaceAll(address ->
                        Matcher.quoteReplacement(isKnown(plain, address) ? address.group() : removed(removed)));
    }

    private boolean namesAStranger(String text) {
        return BARE.matcher(text).results().anyMatch(address -> !isKnown(text, address));
    }

    private boolean isKnown(String text, MatchResult address) {
        Matcher rest = REST.matcher(text).region(address.end(), text.length());
        return hosts.knows(address.group() + (rest.lookingAt() ? rest.group() : ""));
    }

    private static String removed(Runnable removed) {
        removed.run();
        return REMOVED;
    }

    @Override
    public String name() {
        return "link";
    }

    /** What is left of a link must not become one together with what stands around it. */
    private String link(MatchResult link, String before, Runnable removed) {
        String address = link.group(3);
        boolean leadsToAKnownHost =
                RELATIVE.matcher(address).matches() || (BARE.matcher(address).matches() && hosts.knows(address));
        if (leadsToAKnownHost && TITLE.matcher(link.group(4)).matches()) {
            return link.group();
        }
        return (LETTER_AT_END.matcher(before).find() ? " " : "") + link.group(2) + ' ' + removed(removed);
    }

    private static String destination(MatchResult found, Runnable removed) {
        String prefix = found.group(1) == null ? found.group(4) : found.group(1);
        String address = found.group().substring(prefix.length());
        if (!ELSEWHERE
                .matcher(address.startsWith("<") ? address.substring(1) : address)
                .matches()) {
            return found.group();
        }
        return prefix + removed(removed);
    }
}
