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

    private static final String REMOVED = "(link removed)";

    /** A link or an image of Markdown: text, then the address between parentheses. */
    private static final Pattern MARKDOWN =
            Pattern.compile("(!?)\\[([^\\[\\]]{0,500})\\]\\(\\s*<?([^()\\s<>]" + REACH + ")>?([^()]{0,300})\\)");

    /** An address with its scheme, one that browsers complete, and one in an attribute that takes the page's scheme. */
    private static final Pattern BARE = Pattern.compile(
            "(?i)\\b(?:https?|ftps?|wss?):[/\\\\]*[^\\s<>\"'`()\\[\\]{}|]+|\\bwww\\.[^\\s<>\"'`()\\[\\]{}|]+|(?<==[\"']?|\\()[/\\\\]{2}[^\\s<>\"'`()\\[\\]{}|]+|\\b(?:javascript|vbscript|data):[^\\s<>\"'`()\\[\\]{}|]+");

    /** What may become one of these. */
    private static final Pattern UNFINISHED = Pattern.compile("(?i)(?:!?\\[[^\\[\\]]{0,500}(?:\\](?:\\([^()]" + REACH
            + ")?)?|!|\\b(?:h|ht|htt|https?|f|ft|ftps?|w|ww|www|ws|wss|j|v|d|da|dat|data|java\\w{0,6}|vbsc\\w{0,4})"
            + "|\\b(?:https?|ftps?|wss?|javascript|vbscript|data):[^\\s<>\"'`()\\[\\]{}|]" + REACH
            + "|\\bwww\\.[^\\s<>\"'`()\\[\\]{}|]" + REACH
            + "|[=(][\"']?[/\\\\]?|(?:=[\"']?|\\()[/\\\\]{2}[^\\s<>\"'`()\\[\\]{}|]" + REACH
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
        String withoutLinks = MARKDOWN.matcher(text).replaceAll(link -> Matcher.quoteReplacement(link(link, removed)));
        return BARE.matcher(withoutLinks).replaceAll(address -> {
            if (hosts.knows(address.group())) {
                return Matcher.quoteReplacement(address.group());
            }
            removed.run();
            return REMOVED;
        });
    }

    @Override
    public String name() {
        return "link";
    }

    private String link(MatchResult link, Runnable removed) {
        String address = link.group(3);
        if (RELATIVE.matcher(address).matches() || (BARE.matcher(address).matches() && hosts.knows(address))) {
            return link.group();
        }
        removed.run();
        return link.group(2);
    }
}
