package dev.ragstone.ingestion.parse;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The text formats that are read in the service itself. */
enum TextFormat {
    MARKDOWN(new MarkdownParser()),
    HTML(new HtmlParser()),
    ASCIIDOC(new AsciiDocParser()),
    CSV(new CsvParser()),
    JSON(new JsonParser()),
    PLAIN(new PlainTextParser());

    private static final Map<String, TextFormat> BY_TYPE = Map.ofEntries(
            Map.entry("text/markdown", MARKDOWN),
            Map.entry("text/x-markdown", MARKDOWN),
            Map.entry("text/x-web-markdown", MARKDOWN),
            Map.entry("text/html", HTML),
            Map.entry("application/xhtml+xml", HTML),
            Map.entry("text/asciidoc", ASCIIDOC),
            Map.entry("text/x-asciidoc", ASCIIDOC),
            Map.entry("text/csv", CSV),
            Map.entry("text/tab-separated-values", CSV),
            Map.entry("application/json", JSON),
            Map.entry("application/x-ndjson", JSON),
            Map.entry("application/mbox", PLAIN),
            Map.entry("text/plain", PLAIN));

    private static final Map<String, TextFormat> BY_EXTENSION = Map.ofEntries(
            Map.entry("md", MARKDOWN),
            Map.entry("markdown", MARKDOWN),
            Map.entry("html", HTML),
            Map.entry("htm", HTML),
            Map.entry("xhtml", HTML),
            Map.entry("adoc", ASCIIDOC),
            Map.entry("asciidoc", ASCIIDOC),
            Map.entry("csv", CSV),
            Map.entry("tsv", CSV),
            Map.entry("json", JSON),
            Map.entry("jsonl", JSON),
            Map.entry("ndjson", JSON),
            Map.entry("txt", PLAIN),
            Map.entry("text", PLAIN));

    /** What publishers send that do not know; the first is the default of an event. */
    private static final Set<String> UNSPECIFIC =
            Set.of("text/markdown", "text/plain", "application/octet-stream", "binary/octet-stream");

    @SuppressWarnings("ImmutableEnumChecker") // Parsers are stateless.
    private final Parser parser;

    TextFormat(Parser parser) {
        this.parser = parser;
    }

    /** Reads texts of the format. */
    Parser parser() {
        return parser;
    }

    /** The format of a media type that names one. */
    static Optional<TextFormat> ofType(String contentType) {
        return Optional.ofNullable(BY_TYPE.get(contentType));
    }

    /** The format of the extension at the end of a path, if it has one that is known. */
    static Optional<TextFormat> ofExtension(String path) {
        int dot = path.lastIndexOf('.');
        return dot < 0
                ? Optional.empty()
                : Optional.ofNullable(BY_EXTENSION.get(path.substring(dot + 1).toLowerCase(Locale.ROOT)));
    }

    /** Whether a declared media type may just mean that the publisher named none. */
    static boolean isUnspecific(String contentType) {
        return UNSPECIFIC.contains(contentType);
    }
}
