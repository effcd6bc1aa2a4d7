package dev.ragstone.ingestion.parse;

import dev.ragstone.core.document.DocumentContent;
import dev.ragstone.core.document.DocumentEvent;
import dev.ragstone.ingestion.flow.ParsedDocument;
import dev.ragstone.ingestion.flow.Stage;
import dev.ragstone.ingestion.flow.StageFailure;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Parses a document's content by its content type. */
@ApplicationScoped
public class DocumentParser {

    private static final Map<String, Parser> PARSERS = Map.of(
            "text/markdown", new MarkdownParser(),
            "text/x-markdown", new MarkdownParser(),
            "text/plain", new PlainTextParser(),
            "text/html", new HtmlParser(),
            "application/xhtml+xml", new HtmlParser());

    /**
     * The document's text with its structure.
     *
     * @throws StageFailure if the content type is not known, or the content is not text in UTF-8
     */
    public ParsedDocument parse(DocumentEvent.Upserted event) {
        Parser parser = PARSERS.get(event.contentType());
        if (parser == null) {
            throw new StageFailure(
                    Stage.PARSE,
                    "content type '%s' is not supported; use one of %s"
                            .formatted(
                                    event.contentType(),
                                    PARSERS.keySet().stream().sorted().toList()));
        }
        return parser.parse(normalise(text(event.content())));
    }

    private static String text(DocumentContent content) {
        return switch (content) {
            case DocumentContent.Text text -> text.text();
            case DocumentContent.Bytes bytes -> decode(bytes.content());
            case DocumentContent.Reference reference ->
                throw new StageFailure(
                        Stage.FETCH,
                        "contentUri %s is not fetched by this version; send content or contentBase64"
                                .formatted(reference.uri()));
        };
    }

    private static String decode(byte[] bytes) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw new StageFailure(Stage.PARSE, "the content is not UTF-8; send text as UTF-8", e);
        }
    }

    private static String normalise(String text) {
        String withoutMark = text.startsWith("\uFEFF") ? text.substring(1) : text;
        return withoutMark.replace("\r\n", "\n").replace('\r', '\n');
    }
}
