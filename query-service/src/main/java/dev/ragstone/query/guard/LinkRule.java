package dev.ragstone.query.guard;

import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * No links and no images of Markdown that lead to hosts that neither the passages nor the configuration name: a model that was talked into
 * it could send what it was told to one of them, in the address of an image that the reader's browser loads. Of links the text stays.
 * {@link AddressRule} finds what is an address by its looks; this one what is one by its place.
 */
final class LinkRule implements OutputRule {

    private static final String REACH = AddressRule.REACH;

    /** White space between the text or name of a link and its address; with more of it there is no link. */
    private static final String GAP = "\\s{0,200}";

    private static final Pattern WIDE_GAP = Pattern.compile("\\](?=[(:]\\s{201})");

    /** A link or an image: text, then the address between parentheses, and its title. */
    private static final Pattern LINK =
            Pattern.compile("!?\\[([^\\[\\]]{0,500})\\]\\(" + GAP + "<?([^()\\s<>]" + REACH + ")>?([^()]{0,300})\\)");

    private static final Pattern TITLE = Pattern.compile("\\s*|\\s+[\"'].*", Pattern.DOTALL);

    /** A page beside this one: no scheme, no host, nothing that a browser would decode into one. */
    private static final Pattern RELATIVE = Pattern.compile("(?![/\\\\]{2})[^:&\\\\%]*|#.*");

    private static final Pattern LETTER_AT_END = Pattern.compile("[\\p{L}\\p{N}]$");

    /** Other places of an address: behind a text with brackets in it, behind the name of a reference, between angle brackets. */
    private static final Pattern DESTINATION = Pattern.compile("(\\][(:]" + GAP + ")(?:<([^<>\\n]" + REACH
            + ")|([^\\s<>]" + REACH + "))|(<)([a-zA-Z][a-zA-Z0-9+.-]{1,31}:[^\\s<>]" + REACH + ")");

    /** An address in such a place that leads to another host without the scheme of the web, or is written so as to hide where it leads. */
    private static final Pattern ELSEWHERE = Pattern.compile(
            "(?i)(?!" + AddressRule.WEB + ")(?:(?:[a-z][a-z0-9+.-]*:)?[/\\\\]{2}|file:|[^)]*[&\\\\]).*|.*\\s.*",
            Pattern.DOTALL);

    /** What may follow the text or the name of a link up to here. */
    private static final String BEHIND =
            "\\](?:\\([^()]" + REACH + "|[(:]" + GAP + "(?:<[^<>\\n]" + REACH + "|[^\\s<>]" + REACH + ")?)?";

    /** What may become one of these. */
    private static final Pattern UNFINISHED = Pattern.compile("(?i)(?:!?\\[[^\\[\\]]{0,500}(?:" + BEHIND + ")?|!|"
            + BEHIND + "|<[a-z][a-z0-9+.-]{0,31}(?::[^\\s<>]" + REACH + ")?)$");

    private final KnownHosts hosts;

    LinkRule(KnownHosts hosts) {
        this.hosts = hosts;
    }

    @Override
    public int heldFrom(String before, String text) {
        return OutputRule.begin(UNFINISHED, text);
    }

    @Override
    public String clean(String before, String text, Runnable removed) {
        String narrow = WIDE_GAP.matcher(text).replaceAll("] ");
        String unlinked = LINK.matcher(narrow)
                .replaceAll(link ->
                        Matcher.quoteReplacement(link(link, before + narrow.substring(0, link.start()), removed)));
        return DESTINATION
                .matcher(unlinked)
                .replaceAll(destination -> Matcher.quoteReplacement(destination(destination, removed)));
    }

    @Override
    public String name() {
        return "link";
    }

    /** What is left of a link must not become one together with what stands around it. */
    private String link(MatchResult link, String before, Runnable removed) {
        String address = link.group(2);
        boolean leadsToAKnownHost = RELATIVE.matcher(address).matches() || hosts.knows(address);
        if (leadsToAKnownHost && TITLE.matcher(link.group(3)).matches()) {
            return link.group();
        }
        removed.run();
        return (LETTER_AT_END.matcher(before).find() ? " " : "") + link.group(1) + ' ' + AddressRule.REMOVED;
    }

    private static String destination(MatchResult found, Runnable removed) {
        String prefix = found.group(1) == null ? found.group(4) : found.group(1);
        String address = found.group().substring(prefix.length());
        String unbracketed = address.startsWith("<") ? address.substring(1) : address;
        if (!ELSEWHERE.matcher(unbracketed).matches()) {
            return found.group();
        }
        removed.run();
        return prefix + AddressRule.REMOVED;
    }
}
