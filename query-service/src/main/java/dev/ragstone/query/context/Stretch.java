package dev.ragstone.query.context;

import dev.ragstone.core.answer.Passage;
import dev.ragstone.core.answer.PassageScores;
import dev.ragstone.core.chunk.Chunk;
import dev.ragstone.core.chunk.SourceSpan;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A stretch of a document that one passage covers, or several that follow each other. */
final class Stretch {

    private final Chunk first;
    private final StringBuilder text;
    private Passage best;
    private PassageScores scores;
    private int lastOrdinal;
    private int end;

    Stretch(Passage passage) {
        this.first = passage.chunk();
        this.text = new StringBuilder(first.text());
        this.best = passage;
        this.scores = passage.scores();
        this.lastOrdinal = first.ordinal();
        this.end = first.span().end();
    }

    /**
     * Whether a chunk that does not begin before the last one continues the stretch: it repeats the end of it, or it is the next
     * chunk of the section. Between those is white space or markup only; what is between sections is a heading.
     */
    boolean goesOnWith(Chunk next) {
        if (!next.documentId().equals(first.documentId()) || !next.revision().equals(first.revision())) {
            return false;
        }
        return overlap(next) > 0
                ? repeatsEnd(next)
                : next.ordinal() == lastOrdinal + 1 && next.headings().equals(first.headings());
    }

    /** Adds a passage that continues the stretch. */
    void add(Passage passage) {
        Chunk next = passage.chunk();
        text.append(gap(-overlap(next)));
        text.append(
                next.text().substring(Math.clamp(overlap(next), 0, next.text().length())));
        lastOrdinal = next.ordinal();
        end = Math.max(end, next.span().end());
        best = passage.rank() < best.rank() ? passage : best;
        scores = new PassageScores(
                greater(passage, PassageScores::dense),
                greater(passage, PassageScores::lexical),
                greater(passage, PassageScores::fused),
                greater(passage, PassageScores::rerank));
    }

    /** The stretch under rank and chunk id of the best passage in it, with the best that each step said of any. */
    Passage toPassage() {
        Chunk chunk = best.chunk();
        Chunk whole = new Chunk(
                chunk.id(),
                chunk.documentId(),
                chunk.revision(),
                chunk.ordinal(),
                text.toString(),
                first.headings(),
                new SourceSpan(first.span().start(), end),
                chunk.attributes());
        return new Passage(best.rank(), whole, scores);
    }

    private int overlap(Chunk next) {
        return end - next.span().start();
    }

    private boolean repeatsEnd(Chunk next) {
        int from = text.length() - overlap(next);
        int repeated = Math.min(overlap(next), next.text().length());
        return from >= 0 && next.text().regionMatches(0, text.substring(from), 0, repeated);
    }

    /** What was there is not known; a line break is white space to prose, and keeps lists and code apart. */
    private static String gap(int characters) {
        return "\n".repeat(Math.clamp(characters, 0, 2));
    }

    private <S extends Comparable<S>> @Nullable S greater(Passage other, Function<PassageScores, @Nullable S> score) {
        S mine = score.apply(scores);
        S its = score.apply(other.scores());
        if (mine == null || its == null) {
            return mine == null ? its : mine;
        }
        return its.compareTo(mine) > 0 ? its : mine;
    }
}
