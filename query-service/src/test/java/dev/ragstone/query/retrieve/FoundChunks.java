package dev.ragstone.query.retrieve;

import dev.ragstone.core.chunk.Chunk;
import dev.ragstone.core.index.Candidates;
import dev.ragstone.core.index.FoundSigns;
import dev.ragstone.core.index.Hit;
import dev.ragstone.core.index.IndexedChunk;
import dev.ragstone.core.score.LexicalScore;
import dev.ragstone.core.score.Similarity;
import dev.ragstone.testkit.index.TestDocuments;
import java.util.List;

/** Chunks as channels find them. */
final class FoundChunks {

    private static final List<Chunk> CHUNKS =
            TestDocuments.chunks(TestDocuments.LEAVE, TestDocuments.revision(1), "one", "two", "three").stream()
                    .map(IndexedChunk::chunk)
                    .toList();

    static final Chunk A = CHUNKS.get(0);
    static final Chunk B = CHUNKS.get(1);
    static final Chunk C = CHUNKS.get(2);

    private FoundChunks() {}

    static List<FoundChunk> of(List<Hit<Similarity>> dense, List<Hit<LexicalScore>> lexical) {
        return FoundChunk.of(new Candidates(dense, lexical, FoundSigns.NONE));
    }

    static Hit<Similarity> dense(Chunk chunk, double score) {
        return new Hit<>(chunk, new Similarity(score));
    }

    static Hit<LexicalScore> lexical(Chunk chunk, double score) {
        return new Hit<>(chunk, new LexicalScore(score));
    }

    /** What the fusion gives to a chunk. */
    static double score(Fusion fusion, List<FoundChunk> found, Chunk chunk) {
        double[] scores = fusion.score(found);
        for (int i = 0; i < scores.length; i++) {
            if (found.get(i).chunk().equals(chunk)) {
                return scores[i];
            }
        }
        throw new AssertionError("not found: " + chunk);
    }
}
