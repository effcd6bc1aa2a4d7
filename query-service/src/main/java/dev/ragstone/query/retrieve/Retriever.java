package dev.ragstone.query.retrieve;

import dev.ragstone.core.chunk.ChunkId;
import dev.ragstone.core.embedding.TokenSigns;
import dev.ragstone.core.index.Candidates;
import dev.ragstone.core.index.ChunkSearcher;
import dev.ragstone.core.index.IndexException;
import dev.ragstone.core.index.SearchRequest;
import dev.ragstone.query.flow.AnalysedQuestion;
import dev.ragstone.query.flow.Candidate;
import dev.ragstone.query.flow.Ranking;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Finds the passages for a question: candidates of the channels, newest revisions only, fused. */
public final class Retriever {

    /** Names a dense channel that the index refused, in the list of what was left out. */
    public static final String DENSE = "dense";

    /** Names a lexical channel that the index refused, in the list of what was left out. */
    public static final String LEXICAL = "lexical";

    private final Fusion fusion;

    public Retriever(Fusion fusion) {
        this.fusion = fusion;
    }

    /**
     * The ranking of up to the question's depth of candidates per channel that the searcher finds. Where the index refuses
     * to search both channels at once, the one it accepts is used alone.
     *
     * @param compared of how many of the best the tokens will be compared; only these have signs
     * @throws IndexException if the index cannot be searched
     */
    public Ranking retrieve(AnalysedQuestion analysed, ChunkSearcher searcher, int compared) {
        RefillingSearch search = new RefillingSearch(searcher);
        SearchRequest request = new SearchRequest(
                analysed.question().scope(),
                analysed.question().filter(),
                analysed.embedding(),
                analysed.terms(),
                analysed.question().candidates(),
                analysed.hasTokens());
        try {
            return ranking(search.search(request), compared, List.of());
        } catch (IndexException e) {
            if (e.isTransient() || request.embedding() == null || request.terms() == null) {
                throw e;
            }
            return withOneChannel(request, compared, search, e);
        }
    }

    /**
     * The same for a question and other texts beside it, as one ranking.
     *
     * @throws IndexException if the index cannot be searched
     */
    public Ranking retrieve(
            AnalysedQuestion analysed, List<AnalysedQuestion> beside, ChunkSearcher searcher, int compared) {
        // The best of all may be far behind in each.
        int withSigns = beside.isEmpty() ? compared : Integer.MAX_VALUE;
        return JoinedRankings.of(
                retrieve(analysed, searcher, withSigns),
                beside.stream()
                        .map(other -> retrieve(other, searcher, withSigns))
                        .toList());
    }

    private Ranking withOneChannel(SearchRequest request, int compared, RefillingSearch search, IndexException both) {
        try {
            return ranking(search.search(request.lexicalOnly()), compared, List.of(DENSE));
        } catch (IndexException lexical) {
            both.addSuppressed(lexical);
        }
        try {
            return ranking(search.search(request.denseOnly()), compared, List.of(LEXICAL));
        } catch (IndexException dense) {
            both.addSuppressed(dense);
            throw both;
        }
    }

    private Ranking ranking(Candidates candidates, int compared, List<String> degraded) {
        List<FoundChunk> found = FoundChunk.of(candidates);
        double[] scores = fusion.score(found);
        List<Candidate> ranked = IntStream.range(0, scores.length)
                .mapToObj(i -> found.get(i).fused(scores[i]))
                .sorted(Candidate.BEST_FIRST)
                .toList();
        Map<ChunkId, TokenSigns> signs = candidates
                .signs()
                .of(ranked.stream()
                        .limit(compared)
                        .map(candidate -> candidate.chunk().id())
                        .collect(Collectors.toSet()));
        return new Ranking(
                ranked.stream()
                        .map(candidate ->
                                candidate.withSigns(signs.get(candidate.chunk().id())))
                        .toList(),
                degraded);
    }
}
