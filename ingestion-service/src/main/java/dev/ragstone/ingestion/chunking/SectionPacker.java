package dev.ragstone.ingestion.chunking;

import dev.ragstone.core.chunk.SourceSpan;
import dev.ragstone.ingestion.flow.BlockKind;
import java.util.ArrayList;
import java.util.List;

/** Fills chunks with the pieces of one section, in order; each chunk repeats the end of the one before it. */
final class SectionPacker {

    private final TokenIndex tokens;
    private final int limit;
    private final int overlap;
    private final List<SourceSpan> packed = new ArrayList<>();
    private final List<Piece> open = new ArrayList<>();
    private boolean openHoldsNews;

    SectionPacker(TokenIndex tokens, int limit, int overlap) {
        this.tokens = tokens;
        this.limit = limit;
        this.overlap = overlap;
    }

    /** The chunks of a section's pieces, none of which holds more than the limit of tokens. */
    List<SourceSpan> pack(List<Piece> pieces) {
        for (Piece piece : pieces) {
            if (!open.isEmpty() && tokensWith(piece) > limit) {
                close();
                keepOverlap(piece);
            }
            open.add(piece);
            openHoldsNews = true;
        }
        close();
        return packed;
    }

    private int tokensWith(Piece piece) {
        return tokens.count(
                new SourceSpan(open.getFirst().span().start(), piece.span().end()));
    }

    private void close() {
        if (openHoldsNews) {
            packed.add(new SourceSpan(
                    open.getFirst().span().start(), open.getLast().span().end()));
            openHoldsNews = false;
        }
    }

    /** Only whole sentences are repeated: half a code block or a table row would mislead. */
    private void keepOverlap(Piece next) {
        int from = open.size();
        while (from > 0 && open.get(from - 1).kind() == BlockKind.PROSE && mayRepeat(open.get(from - 1), next)) {
            from--;
        }
        open.subList(0, from).clear();
    }

    private boolean mayRepeat(Piece first, Piece next) {
        int repeated = tokens.count(
                new SourceSpan(first.span().start(), open.getLast().span().end()));
        int together =
                tokens.count(new SourceSpan(first.span().start(), next.span().end()));
        return repeated <= overlap && together <= limit;
    }
}
