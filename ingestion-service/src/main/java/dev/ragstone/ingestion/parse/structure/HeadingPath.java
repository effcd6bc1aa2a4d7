package dev.ragstone.ingestion.parse.structure;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The headings above the place a parser has reached. */
public final class HeadingPath {

    /** Level of pages, slides and sheets: above all headings of the content. */
    public static final int PLACE = 0;

    /** A heading is repeated with every chunk below it; a paragraph that is marked as one must not fill the chunk. */
    private static final int MAX_LENGTH = 200;

    private static final int ATTACHMENT = Integer.MIN_VALUE;

    private final Deque<List<String>> outer = new ArrayDeque<>();
    private final Deque<NavigableMap<Integer, String>> levels = new ArrayDeque<>();
    private String title = "";

    public HeadingPath() {
        levels.push(new TreeMap<>());
        outer.push(List.of());
    }

    /** Enters the section of a heading; level 1 is the outermost of the content's own. */
    public void enter(int level, String heading) {
        String shown = heading.length() > MAX_LENGTH ? heading.substring(0, MAX_LENGTH) : heading;
        byLevel().tailMap(level, true).clear();
        byLevel().put(level, shown);
        if (level == 1 && title.isEmpty() && levels.size() == 1) {
            title = shown;
        }
    }

    /** Enters a document inside the document; the headings above stay above all of its own. */
    public void enterAttachment() {
        outer.push(headings());
        levels.push(new TreeMap<>());
    }

    /** Names the attachment that was entered last. */
    public void nameAttachment(String name) {
        enter(ATTACHMENT, name);
    }

    /** Goes back to where the attachment was entered. */
    public void leaveAttachment() {
        outer.pop();
        levels.pop();
    }

    /** The headings above, outermost first. */
    public List<String> headings() {
        List<String> own = byLevel().values().stream()
                .filter(heading -> !heading.isBlank())
                .toList();
        if (outer.getFirst().isEmpty()) {
            return own;
        }
        return Stream.concat(outer.getFirst().stream(), own.stream()).toList();
    }

    /** The first heading of level 1; empty if there was none. */
    public String title() {
        return title;
    }

    private NavigableMap<Integer, String> byLevel() {
        return levels.getFirst();
    }
}
