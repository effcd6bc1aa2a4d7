package dev.ragstone.ingestion.deadletter;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The part of a topic that is still to be read. The end is fixed by the first request, so that letters which come back
 * while a replay runs are not replayed by it again.
 *
 * @param spans what is left of each partition
 */
record TopicRange(Map<Integer, Span> spans) {

    private static final Pattern SPAN = Pattern.compile("(\\d{1,9}):(\\d{1,18})-(\\d{1,18})");
    private static final Pattern FORM = Pattern.compile("%1$s(,%1$s)*".formatted(SPAN));

    /**
     * Offsets of a partition.
     *
     * @param from the first one
     * @param to the one after the last
     */
    record Span(long from, long to) {}

    TopicRange {
        spans = Map.copyOf(spans);
    }

    /**
     * Reads what {@link #next()} wrote.
     *
     * @throws IllegalArgumentException if the text is nothing of the kind
     */
    static TopicRange parse(String text) {
        if (!FORM.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    "after must be the member next of an answer, but is '%s'".formatted(text));
        }
        Map<Integer, Span> spans = new TreeMap<>();
        Matcher part = SPAN.matcher(text);
        while (part.find()) {
            spans.put(
                    Integer.valueOf(part.group(1)),
                    new Span(Long.parseLong(part.group(2)), Long.parseLong(part.group(3))));
        }
        return new TopicRange(spans);
    }

    /** The range that is left, as text; null if nothing is. */
    @Nullable
    String next() {
        String text = new TreeMap<>(spans)
                .entrySet().stream()
                        .filter(part -> part.getValue().from() < part.getValue().to())
                        .map(part -> "%d:%d-%d"
                                .formatted(
                                        part.getKey(),
                                        part.getValue().from(),
                                        part.getValue().to()))
                        .collect(Collectors.joining(","));
        return text.isEmpty() ? null : text;
    }
}
