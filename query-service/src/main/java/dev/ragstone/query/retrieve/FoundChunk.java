package dev.ragstone.query.retrieve;

import dev.ragstone.core.chunk.Chunk;
import dev.ragstone.core.chunk.ChunkId;
import dev.ragstone.core.index.Candidates;
import dev.ragstone.core.index.Hit;
import dev.ragstone.core.score.FusedScore;
import dev.ragstone.core.score.LexicalScore;
import dev.ragstone.core.score.Similarity;
import dev.ragstone.query.flow.Candidate;
import dev.ragstone.query.flow.Place;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A chunk with what the channels say of it; in at least one of them it has a place.
 *
 * @param chunk the chunk
 * @param dense its place in the dense channel
 * @param lexical its place in the lexical channel
 */
public record FoundChunk(Chunk chunk, @Nullable Place<Similarity> dense, @Nullable Place<LexicalScore> lexical) {

    /** Every chunk of either channel once, in no particular order. */
    static List<FoundChunk> of(Candidates candidates) {
        Map<ChunkId, FoundChunk> found = new HashMap<>();
        for (int i = 0; i < candidates.dense().size(); i++) {
            Hit<Similarity> hit = candidates.dense().get(i);
            found.put(hit.chunk().id(), new FoundChunk(hit.chunk(), new Place<>(i + 1, hit.score()), null));
        }
        for (int i = 0; i < candidates.lexical().size(); i++) {
            Hit<LexicalScore> hit = candidates.lexical().get(i);
            FoundChunk known = found.get(hit.chunk().id());
            Place<Similarity> dense = known == null ? null : known.dense();
            found.put(hit.chunk().id(), new FoundChunk(hit.chunk(), dense, new Place<>(i + 1, hit.score())));
        }
        return List.copyOf(found.values());
    }

    Candidate fused(double score) {
        return new Candidate(chunk, dense, lexical, new FusedScore(score), null, null);
    }
}
