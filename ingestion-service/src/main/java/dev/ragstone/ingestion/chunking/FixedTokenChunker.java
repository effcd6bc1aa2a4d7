package dev.ragstone.ingestion.chunking;

import dev.ragstone.core.chunk.Chunk;
import dev.ragstone.core.chunk.SourceSpan;
import dev.ragstone.core.document.DocumentAttributes;
import dev.ragstone.core.document.DocumentEvent;
import dev.ragstone.core.embedding.Tokenizer;
import dev.ragstone.ingestion.flow.ParsedDocument;
import dev.ragstone.ingestion.flow.TextBlock;
import java.util.List;

/**
 * Cuts a document into chunks of a number of tokens, whatever stands there; each repeats the last tokens of the one
 * before. Only words are kept whole. The headings are those at a chunk's first character.
 */
public final class FixedTokenChunker implements Chunker {

    /** A longer run of letters is no word, but data: it is cut. */
    private static final int LONGEST_WORD = 40;

    private final Tokenizer tokenizer;
    private final ChunkSize size;

    public FixedTokenChunker(Tokenizer tokenizer, ChunkSize size) {
        this.tokenizer = tokenizer;
        this.size = size;
    }

    @Override
    public List<Chunk> chunk(DocumentEvent.Upserted event, ParsedDocument document, DocumentAttributes attributes) {
        ChunkList chunks = new ChunkList(event, document.text(), attributes);
        if (document.blocks().isEmpty()) {
            return chunks.chunks();
        }
        TokenIndex tokens = new TokenIndex(tokenizer, document.text());
        int behind = document.blocks().getLast().span().end();
        int start = document.blocks().getFirst().span().start();
        int end = start;
        while (end < behind) {
            List<String> headings = headingsAt(document.blocks(), start);
            int limit = Breadcrumb.bodyLimit(tokenizer, attributes.title(), headings, size.maxTokens());
            end = wordEnd(document.text(), start, tokens.endOf(start, limit, behind));
            chunks.add(new SourceSpan(start, end), headings);
            int repeated = Math.min(size.overlapTokens(), limit / 2);
            int next = tokens.endOf(start, Math.max(1, tokens.count(new SourceSpan(start, end)) - repeated), end);
            start = Math.max(start + 1, wordEnd(document.text(), start, next));
        }
        return chunks.chunks();
    }

    /** The end, or the beginning of the word that it would cut. */
    private static int wordEnd(String text, int start, int end) {
        int moved = end;
        while (moved > start + 1 && end - moved < LONGEST_WORD && isInsideOfWord(text, moved)) {
            moved--;
        }
        return isInsideOfWord(text, moved) ? Math.max(start + 1, end) : moved;
    }

    private static boolean isInsideOfWord(String text, int position) {
        return position < text.length()
                && Character.isLetterOrDigit(text.charAt(position))
                && Character.isLetterOrDigit(text.charAt(position - 1));
    }

    private static List<String> headingsAt(List<TextBlock> blocks, int position) {
        return blocks.stream()
                .filter(block -> block.span().end() > position)
                .findFirst()
                .orElseGet(blocks::getLast)
                .headings();
    }
}
