package dev.ragstone.ingestion.parse;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.apache.tika.detect.EncodingDetector;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.html.HtmlEncodingDetector;
import org.apache.tika.parser.txt.Icu4jEncodingDetector;
import org.apache.tika.parser.txt.UniversalEncodingDetector;
import org.jspecify.annotations.Nullable;

/**
 * Bytes to text. A byte order mark decides; what is valid UTF-8 is UTF-8, whatever it declares; HTML may declare another; the
 * rest is guessed from how often which bytes occur.
 */
final class TextDecoder {

    private static final Map<String, Charset> MARKS = Map.of(
            "\u00EF\u00BB\u00BF", StandardCharsets.UTF_8,
            "\u00FE\u00FF", StandardCharsets.UTF_16BE,
            "\u00FF\u00FE", StandardCharsets.UTF_16LE);

    private final List<EncodingDetector> forText =
            List.of(new UniversalEncodingDetector(), new Icu4jEncodingDetector());
    private final List<EncodingDetector> forHtml =
            List.of(new HtmlEncodingDetector(), new UniversalEncodingDetector(), new Icu4jEncodingDetector());

    /** The text, without a byte order mark, its lines ended by a line feed each. */
    String decode(byte[] bytes, TextFormat format) {
        String text = marked(bytes)
                .map(charset -> new String(bytes, charset))
                .or(() -> utf8(bytes))
                .orElseGet(() -> new String(bytes, guess(bytes, format)));
        return normalise(text);
    }

    /** The text, without a byte order mark, its lines ended by a line feed each. */
    static String normalise(String text) {
        String withoutMark = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return withoutMark.replace("\r\n", "\n").replace('\r', '\n');
    }

    private static Optional<Charset> marked(byte[] bytes) {
        String start = new String(bytes, 0, Math.min(3, bytes.length), StandardCharsets.ISO_8859_1);
        return MARKS.entrySet().stream()
                .filter(mark -> start.startsWith(mark.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static Optional<String> utf8(byte[] bytes) {
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString());
        } catch (CharacterCodingException e) {
            return Optional.empty();
        }
    }

    private Charset guess(byte[] bytes, TextFormat format) {
        return (format == TextFormat.HTML ? forHtml : forText)
                .stream()
                        .map(detector -> detect(detector, bytes))
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElse(Charset.forName("windows-1252"));
    }

    private static @Nullable Charset detect(EncodingDetector detector, byte[] bytes) {
        try {
            return detector.detect(TikaInputStream.get(new ByteArrayInputStream(bytes)), new Metadata());
        } catch (IOException e) {
            throw new UncheckedIOException("bytes in memory cannot be read", e);
        }
    }
}
