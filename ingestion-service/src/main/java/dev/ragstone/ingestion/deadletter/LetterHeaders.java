package dev.ragstone.ingestion.deadletter;

import dev.ragstone.events.DlqHeaders;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;
import org.jspecify.annotations.Nullable;

/** Reads and writes the headers of dead letters. */
final class LetterHeaders {

    private static final TextMapGetter<Headers> TRACE = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(Headers letter) {
            return Arrays.stream(letter.toArray()).map(Header::key).toList();
        }

        @Override
        public @Nullable String get(@Nullable Headers letter, String name) {
            return letter == null ? null : text(letter, name);
        }
    };

    private LetterHeaders() {}

    /** A header's text; null if there is no such header. */
    static @Nullable String text(Headers headers, String name) {
        Header header = headers.lastHeader(name);
        return header == null || header.value() == null ? null : new String(header.value(), StandardCharsets.UTF_8);
    }

    /** A header's number; 0 if there is none that can be read. */
    static int number(Headers headers, String name) {
        String text = text(headers, name);
        try {
            return text == null ? 0 : Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return 0;
        }
    }

    /** Where the record stood when it came first, as {@code topic-partition@offset}. */
    static String origin(Headers letter) {
        String first = text(letter, DlqHeaders.REPLAY_OF);
        return first != null
                ? first
                : "%s-%s@%s"
                        .formatted(
                                text(letter, DlqHeaders.ORIGIN_TOPIC),
                                text(letter, DlqHeaders.ORIGIN_PARTITION),
                                text(letter, DlqHeaders.ORIGIN_OFFSET));
    }

    /** The span that wrote the letter; not a valid one where nothing was traced. */
    static SpanContext trace(Headers letter) {
        Context context = W3CTraceContextPropagator.getInstance().extract(Context.root(), letter, TRACE);
        return Span.fromContext(context).getSpanContext();
    }

    /** The headers of the replayed record: its own, the tries so far, and where it stood first. */
    static Headers replayed(Headers letter) {
        Headers headers = new RecordHeaders();
        for (Header header : letter) {
            if (!DlqHeaders.isOne(header.key())) {
                headers.add(header);
            }
        }
        headers.add(DlqHeaders.ATTEMPTS, bytes(Integer.toString(number(letter, DlqHeaders.ATTEMPTS))));
        return headers.add(DlqHeaders.REPLAY_OF, bytes(origin(letter)));
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
