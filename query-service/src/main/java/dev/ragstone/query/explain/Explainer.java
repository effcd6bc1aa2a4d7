package dev.ragstone.query.explain;

import dev.ragstone.core.answer.Passage;
import dev.ragstone.core.chunk.ChunkId;
import dev.ragstone.core.index.ChunkSearcher;
import dev.ragstone.query.flow.AnalysedQuestion;
import dev.ragstone.query.flow.Candidate;
import dev.ragstone.query.flow.ExplainedPassage;
import dev.ragstone.query.flow.Explanation;
import dev.ragstone.query.flow.FusionSettings;
import dev.ragstone.query.flow.Inquiry;
import dev.ragstone.query.flow.Ranking;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Explains a ranking; more than the ranking itself has to be searched only for a document that is asked for. */
public final class Explainer {

    private final FusionSettings fusion;
    private final @Nullable String reranker;

    /** Explains rankings that this fusion and this reranker, or none, have made. */
    public Explainer(FusionSettings fusion, @Nullable String reranker) {
        this.fusion = fusion;
        this.reranker = reranker;
    }

    /**
     * The explanation; null if the question does not ask for one.
     *
     * @param ranking what was found
     * @param passages what became of it
     * @param searcher where it was found
     */
    public @Nullable Explanation explain(
            AnalysedQuestion question, Ranking ranking, List<Passage> passages, ChunkSearcher searcher) {
        Inquiry inquiry = question.question().inquiry();
        if (inquiry == null) {
            return null;
        }
        List<Candidate> candidates = ranking.candidates();
        List<Passage> shown = passages.subList(0, Math.min(question.question().topK(), passages.size()));
        return new Explanation(
                fusion,
                count(candidates, Candidate::rerank) == 0 ? null : reranker,
                count(candidates, Candidate::dense),
                count(candidates, Candidate::lexical),
                explained(shown, candidates),
                inquiry.document() == null
                        ? null
                        : new DocumentSearch(question, searcher).fate(inquiry.document(), passages, shown.size()));
    }

    private static List<ExplainedPassage> explained(List<Passage> passages, List<Candidate> candidates) {
        Map<ChunkId, Candidate> byId = new HashMap<>();
        Map<ChunkId, Integer> fusedRanks = new HashMap<>();
        candidates.stream()
                .sorted(Comparator.comparing(Candidate::fused).reversed())
                .forEach(candidate -> {
                    byId.put(candidate.chunk().id(), candidate);
                    fusedRanks.put(candidate.chunk().id(), byId.size());
                });
        List<ExplainedPassage> explained = new ArrayList<>();
        for (Passage passage : passages) {
            ChunkId chunk = passage.chunk().id();
            Candidate candidate = byId.get(chunk);
            Integer fusedRank = fusedRanks.get(chunk);
            if (candidate != null && fusedRank != null) {
                explained.add(new ExplainedPassage(passage.rank(), chunk, fusedRank, candidate));
            }
        }
        return explained;
    }

    private static int count(List<Candidate> candidates, Function<Candidate, @Nullable Object> part) {
        return (int) candidates.stream().map(part).filter(Objects::nonNull).count();
    }
}
