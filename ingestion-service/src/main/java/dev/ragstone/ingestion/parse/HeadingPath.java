package dev.ragstone.ingestion.parse;

import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;

/** The headings above the place a parser has reached. */
final class HeadingPath {

    private final NavigableMap<Integer, String> byLevel = new TreeMap<>();
    private String title = "";

    /** Enters the section of a heading; level 1 is the outermost. */
    void enter(int level, String heading) {
        byLevel.tailMap(level, true).clear();
        byLevel.put(level, heading);
        if (level == 1 && title.isEmpty()) {
            title = heading;
        }
    }

    /** The headings above, outermost first. */
    List<String> headings() {
        return byLevel.values().stream().filter(heading -> !heading.isBlank()).toList();
    }

    /** The first heading of level 1; empty if there was none. */
    String title() {
        return title;
    }
}
