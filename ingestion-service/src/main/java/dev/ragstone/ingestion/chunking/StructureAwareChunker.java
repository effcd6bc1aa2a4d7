package dev.ragstone.ingestion.chunking;

import dev.ragstone.core.chunk.Chunk;
import dev.ragstone.core.chunk.ChunkId;
import dev.ragstone.core.chunk.SourceSpan;
import dev.ragstone.core.document.DocumentAttributes;
import dev.ragstone.core.document.DocumentEvent;
import dev.ragstone.core.embedding.Tokenizer;
import dev.ragstone.ingestion.flow.ParsedDocument;
import dev.ragstone.ingestion.flow.TextBlock;
import java.util.ArrayList;
import java.util.List;

/**
 * Cuts a parsed document into chunks of at most a number of tokens of the embedding model. A chunk never crosses a
 * heading; inside a section it ends between blocks or sentences, and a code block or table row is cut only where it is
 * larger than a chunk by itself.
 */
public final class StructureAwareChunker {

    /** Special tokens around a passage, and the line break behind the breadcrumb. */
    private static final int FRAME_TOKENS = 3;

    private static final int SMALLEST_BODY = 16;

    private final Tokenizer tokenizer;
    private final ChunkSize size;

    public StructureAwareChunker(Tokenizer tokenizer, ChunkSize size) {
        this.tokenizer = tokenizer;
        this.size = size;
    }

    /** The chunks of a document under {@code attributes}, in order; none where the document has no text. */
    public List<Chunk> chunk(DocumentEvent.Upserted event, ParsedDocument document, DocumentAttributes attributes) {
        TokenIndex tokens = new TokenIndex(tokenizer, document.text());
        List<Chunk> chunks = new ArrayList<>();
        for (List<TextBlock> section : sections(document.blocks())) {
            List<String> headings = section.getFirst().headings();
            int limit = bodyLimit(attributes.title(), headings);
            BlockCutter cutter = new BlockCutter(document.text(), tokens, limit);
            var pieces = section.stream()
                    .flatMap(block -> cutter.cut(block).stream())
                    .toList();
            for (SourceSpan span : new SectionPacker(tokens, limit, size.overlapTokens()).pack(pieces)) {
                SourceSpan trimmed = trim(document.text(), span);
                if (trimmed.end() > trimmed.start()) {
                    chunks.add(new Chunk(
                            ChunkId.of(event.id(), event.revision(), chunks.size()),
                            event.id(),
                            event.revision(),
                            chunks.size(),
                            document.text().substring(trimmed.start(), trimmed.end()),
                            headings,
                            trimmed,
                            attributes));
                }
            }
        }
        return chunks;
    }

    private int bodyLimit(String title, List<String> headings) {
        int breadcrumb =
                tokenizer.tokenize(title + " > " + String.join(" > ", headings)).size();
        return Math.max(SMALLEST_BODY, size.maxTokens() - breadcrumb - FRAME_TOKENS);
    }

    private static List<List<TextBlock>> sections(List<TextBlock> blocks) {
        List<List<TextBlock>> sections = new ArrayList<>();
        for (TextBlock block : blocks) {
            if (sections.isEmpty() || !sections.getLast().getFirst().headings().equals(block.headings())) {
                sections.add(new ArrayList<>());
            }
            sections.getLast().add(block);
        }
        return sections;
    }

    private static SourceSpan trim(String text, SourceSpan span) {
        int start = span.start();
        int end = span.end();
        while (end > start && Character.isWhitespace(text.charAt(end - 1))) {
            end--;
        }
        // The indentation of the first line stays: in code and lists it carries meaning.
        while (start < end && text.charAt(start) == '\n') {
            start++;
        }
        return new SourceSpan(start, end);
    }
}
