package dev.ragstone.ingestion.parse;

import dev.ragstone.core.document.DocumentContent;
import dev.ragstone.core.document.DocumentEvent;
import dev.ragstone.ingestion.flow.ParsedDocument;
import dev.ragstone.ingestion.flow.Stage;
import dev.ragstone.ingestion.flow.StageFailure;
import dev.ragstone.ingestion.flow.Turn;
import dev.ragstone.ingestion.lanes.FairTurns;
import dev.ragstone.ingestion.parse.protocol.ParseReply;
import dev.ragstone.ingestion.parse.protocol.ParseRequest;
import dev.ragstone.ingestion.parse.sandbox.ParserPool;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Parses a document by what its content is: text formats here, all others in a process of their own. */
@ApplicationScoped
public class DocumentParser {

    private final ParserPool pool;
    private final FairTurns turns;
    private final FormatDetector formats = new FormatDetector();
    private final TextDecoder decoder = new TextDecoder();
    private final Languages languages = new Languages();

    public DocumentParser(ParserPool pool) {
        this.pool = pool;
        this.turns = new FairTurns(pool.size());
    }

    /**
     * The document's text with its structure and language.
     *
     * @param turn when it gets a parser process, if it needs one
     * @throws StageFailure if the content cannot be read, or not within the limits
     */
    public ParsedDocument parse(DocumentEvent.Upserted event, Turn turn) {
        ParsedDocument parsed =
                switch (event.content()) {
                    case DocumentContent.Text text -> parse(text.text(), event, turn);
                    case DocumentContent.Bytes bytes -> parse(bytes.content(), event, turn);
                    case DocumentContent.Reference reference ->
                        throw new IllegalStateException("not fetched before it was parsed: " + reference.uri());
                };
        return event.attributes().language() == null
                ? parsed.withLanguage(languages.of(parsed.text()).orElse(null))
                : parsed;
    }

    private ParsedDocument parse(String text, DocumentEvent.Upserted event, Turn turn) {
        return formats.ofText(event)
                .map(format -> format.parser().parse(TextDecoder.normalise(text)))
                .orElseGet(() -> parseApart(text.getBytes(StandardCharsets.UTF_8), event, turn));
    }

    private ParsedDocument parse(byte[] bytes, DocumentEvent.Upserted event, Turn turn) {
        Optional<TextFormat> found = formats.ofBytes(bytes, event);
        return found.map(format -> format.parser().parse(decoder.decode(bytes, format)))
                .orElseGet(() -> parseApart(bytes, event, turn));
    }

    private ParsedDocument parseApart(byte[] bytes, DocumentEvent.Upserted event, Turn turn) {
        ParseRequest request = new ParseRequest(event.id().value(), event.contentType(), bytes);
        return switch (turns.inTurn(turn, () -> pool.parse(request))) {
            case ParseReply.Parsed parsed -> parsed.document();
            case ParseReply.Refused refused -> throw new StageFailure(Stage.PARSE, refused.reason());
        };
    }
}
