package dev.ragstone.ingestion.parse.worker;

import java.io.IOException;
import java.io.InputStream;
import org.apache.tika.extractor.ParsingEmbeddedDocumentExtractor;
import org.apache.tika.metadata.Metadata;
import org.apache.tika.parser.ParseContext;
import org.xml.sax.ContentHandler;
import org.xml.sax.SAXException;

/** Reads documents in documents, down to a depth and up to a number; what lies beyond is left out. */
final class EmbeddedDocuments extends ParsingEmbeddedDocumentExtractor {

    private final WorkerLimits limits;
    private int depth;
    private int count;
    private boolean leftOut;

    EmbeddedDocuments(ParseContext context, WorkerLimits limits) {
        super(context);
        this.limits = limits;
    }

    @Override
    public boolean shouldParseEmbedded(Metadata metadata) {
        boolean within = depth < limits.maxDepth() && count < limits.maxEmbedded();
        leftOut |= !within;
        return within && super.shouldParseEmbedded(metadata);
    }

    @Override
    public void parseEmbedded(InputStream stream, ContentHandler handler, Metadata metadata, boolean outputHtml)
            throws SAXException, IOException {
        depth++;
        count++;
        try {
            super.parseEmbedded(stream, handler, metadata, true);
        } finally {
            depth--;
        }
    }

    /** Whether something was left out. */
    boolean leftOut() {
        return leftOut;
    }
}
