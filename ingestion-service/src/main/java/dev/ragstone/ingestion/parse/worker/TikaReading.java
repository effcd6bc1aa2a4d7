package dev.ragstone.ingestion.parse.worker;

import dev.ragstone.ingestion.parse.protocol.ParseReply;
import dev.ragstone.ingestion.parse.protocol.ParseRequest;
import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Stream;
import org.apache.tika.exception.EncryptedDocumentException;
import org.apache.tika.exception.TikaException;
import org.apache.tika.exception.ZeroByteFileException;
import org.apache.tika.extractor.EmbeddedDocumentExtractor;
import org.apache.tika.io.TikaInputStream;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.metadata.TikaCoreProperties;
import org.apache.tika.parser.AutoDetectParser;
import org.apache.tika.parser.ParseContext;
import org.apache.tika.parser.Parser;
import org.apache.tika.parser.pdf.PDFParserConfig;
import org.xml.sax.SAXException;

/** Reads documents with Apache Tika. */
final class TikaReading implements DocumentReading {

    private static final String ENCRYPTED =
            "the file is protected by a password or a licence; publish it without the protection";

    private final WorkerLimits limits;
    private final AutoDetectParser parser = new AutoDetectParser();

    TikaReading(WorkerLimits limits) {
        this.limits = limits;
        parser.setFallback(new NoParser());
    }

    @Override
    public ParseReply read(ParseRequest request) {
        Metadata metadata = hints(request);
        XhtmlBlocks blocks = new XhtmlBlocks(limits.maxCharacters(), () -> isSpreadsheet(metadata));
        ParseContext context = new ParseContext();
        context.set(Parser.class, parser);
        EmbeddedDocuments embedded = new EmbeddedDocuments(context, limits);
        context.set(EmbeddedDocumentExtractor.class, embedded);
        context.set(PDFParserConfig.class, pdf());
        try (TikaInputStream content = TikaInputStream.get(StrictOoxml.transitional(request.content()), metadata)) {
            parser.parse(content, blocks, metadata, context);
        } catch (EncryptedDocumentException e) {
            return new ParseReply.Refused(ENCRYPTED);
        } catch (UnreadableFormatException e) {
            return new ParseReply.Refused("%s is not a format that can be read; docs/formats.md lists those that can"
                    .formatted(e.getMessage()));
        } catch (ZeroByteFileException e) {
            return new ParseReply.Refused("the file is empty; publish it again with its content");
        } catch (IOException | SAXException | TikaException | RuntimeException e) {
            // Parsers meet any input and fail in any way; what they throw must not end the process.
            return blocks.full() ? tooLong() : damaged(metadata, e);
        }
        return blocks.full() ? tooLong() : result(blocks, embedded, metadata);
    }

    private ParseReply result(XhtmlBlocks blocks, EmbeddedDocuments embedded, Metadata metadata) {
        if (isArchive(metadata)) {
            if (holdsEncrypted(metadata)) {
                return new ParseReply.Refused(ENCRYPTED);
            }
            if (embedded.leftOut()) {
                return new ParseReply.Refused(
                        "the archive holds more than %d files, or archives more than %d deep; publish its files one by one"
                                .formatted(limits.maxEmbedded(), limits.maxDepth()));
            }
        }
        String title = metadata.get(TikaCoreProperties.TITLE);
        return new ParseReply.Parsed(blocks.finish(title == null ? "" : title.strip()));
    }

    private ParseReply tooLong() {
        return new ParseReply.Refused("the document has more than %d characters of text; publish it in parts, or raise"
                        .formatted(limits.maxCharacters())
                + " ragstone.ingestion.parser.max-characters");
    }

    /** Names no message: those of parsers quote the content. */
    private static ParseReply damaged(Metadata metadata, Exception failure) {
        Throwable cause = failure;
        while (cause.getCause() != null && cause.getCause() != cause) {
            cause = cause.getCause();
        }
        return new ParseReply.Refused(
                "the file cannot be read as %s (%s): it is damaged, cut off or not what it says; repair it and publish it again"
                        .formatted(
                                metadata.get(Metadata.CONTENT_TYPE),
                                cause.getClass().getSimpleName()));
    }

    private static Metadata hints(ParseRequest request) {
        Metadata metadata = new Metadata();
        metadata.set(TikaCoreProperties.RESOURCE_NAME_KEY, request.name());
        metadata.set(Metadata.CONTENT_TYPE, request.contentType());
        return metadata;
    }

    private static PDFParserConfig pdf() {
        PDFParserConfig config = new PDFParserConfig();
        config.setOcrStrategy(PDFParserConfig.OCR_STRATEGY.NO_OCR);
        config.setExtractBookmarksText(false);
        config.setDetectAngles(true);
        return config;
    }

    private static boolean isSpreadsheet(Metadata metadata) {
        String type = String.valueOf(metadata.get(Metadata.CONTENT_TYPE));
        return type.contains("spreadsheet") || type.contains("excel");
    }

    private static boolean isArchive(Metadata metadata) {
        return Arrays.stream(metadata.getValues(TikaCoreProperties.TIKA_PARSED_BY))
                .anyMatch(parser -> parser.endsWith(".PackageParser") || parser.endsWith(".CompressorParser"));
    }

    private static boolean holdsEncrypted(Metadata metadata) {
        return Stream.of(metadata.getValues(TikaCoreProperties.TIKA_META_EXCEPTION_EMBEDDED_STREAM))
                .anyMatch(trace -> trace.contains(EncryptedDocumentException.class.getSimpleName()));
    }
}
