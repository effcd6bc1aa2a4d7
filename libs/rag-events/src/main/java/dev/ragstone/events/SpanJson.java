package dev.ragstone.events;

import dev.ragstone.core.chunk.SourceSpan;

/**
 * JSON form of a range of an answer's text.
 *
 * @param start its first code unit (UTF-16, as strings of Java and JavaScript count), from 0
 * @param end the code unit behind its last
 */
public record SpanJson(int start, int end) {

    static SpanJson of(SourceSpan span) {
        return new SpanJson(span.start(), span.end());
    }

    SourceSpan toSpan() {
        return new SourceSpan(start, end);
    }
}
