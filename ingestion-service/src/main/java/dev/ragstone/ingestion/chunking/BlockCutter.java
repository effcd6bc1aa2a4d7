package dev.ragstone.ingestion.chunking;

import dev.ragstone.core.chunk.SourceSpan;
import dev.ragstone.ingestion.flow.TextBlock;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Cuts a block into pieces that fit a chunk: prose between sentences, code between lines, tables between rows. */
final class BlockCutter {

    private final String text;
    private final TokenIndex tokens;
    private final int limit;

    BlockCutter(String text, TokenIndex tokens, int limit) {
        this.text = text;
        this.tokens = tokens;
        this.limit = limit;
    }

    /** The pieces of a block in order; each holds at most the limit of tokens. */
    List<Piece> cut(TextBlock block) {
        List<SourceSpan> spans =
                switch (block.kind()) {
                    case PROSE -> sentences(block.span());
                    case CODE -> fits(block.span()) ? List.of(block.span()) : lines(block.span());
                    case TABLE -> rows(block.span());
                };
        return spans.stream()
                .flatMap(span -> byTokens(span).stream())
                .map(span -> new Piece(block.kind(), span))
                .toList();
    }

    private boolean fits(SourceSpan span) {
        return tokens.count(span) <= limit;
    }

    private List<SourceSpan> sentences(SourceSpan block) {
        BreakIterator breaks = BreakIterator.getSentenceInstance(Locale.ROOT);
        breaks.setText(text.substring(block.start(), block.end()));
        List<SourceSpan> sentences = new ArrayList<>();
        int start = breaks.first();
        for (int end = breaks.next(); end != BreakIterator.DONE; end = breaks.next()) {
            sentences.add(new SourceSpan(block.start() + start, block.start() + end));
            start = end;
        }
        return sentences;
    }

    private List<SourceSpan> lines(SourceSpan block) {
        List<SourceSpan> lines = new ArrayList<>();
        int start = block.start();
        while (start < block.end()) {
            int newline = text.indexOf('\n', start);
            int end = newline < 0 || newline >= block.end() ? block.end() : newline + 1;
            lines.add(new SourceSpan(start, end));
            start = end;
        }
        return lines;
    }

    /** The head and the line under it stay with the first row, since they mean nothing alone. */
    private List<SourceSpan> rows(SourceSpan block) {
        List<SourceSpan> lines = lines(block);
        int head = Math.min(3, lines.size());
        SourceSpan top = new SourceSpan(block.start(), lines.get(head - 1).end());
        if (!fits(top)) {
            return lines;
        }
        List<SourceSpan> rows = new ArrayList<>();
        rows.add(top);
        rows.addAll(lines.subList(head, lines.size()));
        return rows;
    }

    /** A sentence, line or row that is too long by itself is cut between tokens; there is nothing better. */
    private List<SourceSpan> byTokens(SourceSpan span) {
        if (fits(span)) {
            return List.of(span);
        }
        List<SourceSpan> parts = new ArrayList<>();
        int start = span.start();
        while (start < span.end()) {
            int end = Math.max(start + 1, tokens.endOf(start, limit, span.end()));
            parts.add(new SourceSpan(start, end));
            start = end;
        }
        return parts;
    }
}
