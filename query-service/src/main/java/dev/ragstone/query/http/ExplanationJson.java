package dev.ragstone.query.http;

import com.fasterxml.jackson.databind.JsonNode;
import dev.ragstone.core.index.Scope;
import dev.ragstone.query.flow.AnswerabilitySignals;
import dev.ragstone.query.flow.Candidate;
import dev.ragstone.query.flow.DocumentFate;
import dev.ragstone.query.flow.ExplainedPassage;
import dev.ragstone.query.flow.Explanation;
import dev.ragstone.query.flow.FusionSettings;
import dev.ragstone.query.flow.Place;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Why a question found what it found, as JSON.
 *
 * @param tenant the tenant that was searched
 * @param principals the reader's principals
 * @param filters the filters as the request has them; null for none
 * @param fusion how the channels' scores became one
 * @param reranker what reranked; null if nothing did
 * @param found how many chunks each channel found
 * @param answerability what the estimate was made of
 * @param passages how each passage came to its rank
 * @param document what became of the document that was asked for; null if none was
 */
@RegisterForReflection
public record ExplanationJson(
        String tenant,
        Set<String> principals,
        @Nullable JsonNode filters,
        FusionSettings fusion,
        @Nullable String reranker,
        Found found,
        AnswerabilitySignals answerability,
        List<Ranks> passages,
        @Nullable Fate document) {
    public ExplanationJson {
        principals = Set.copyOf(principals);
        passages = List.copyOf(passages);
    }

    /** How many chunks each channel found. */
    @RegisterForReflection
    public record Found(int dense, int lexical) {}

    /** The ranks of a passage, from 1: in the result, in each channel, and after the fusion. */
    @RegisterForReflection
    public record Ranks(
            int rank, String chunkId, @Nullable Integer denseRank, @Nullable Integer lexicalRank, int fusedRank) {

        static Ranks of(ExplainedPassage passage) {
            Candidate candidate = passage.candidate();
            return new Ranks(
                    passage.rank(),
                    passage.chunk().toString(),
                    rank(candidate.dense()),
                    rank(candidate.lexical()),
                    passage.fusedRank());
        }

        private static @Nullable Integer rank(@Nullable Place<?> place) {
            return place == null ? null : place.rank();
        }
    }

    /** What became of a document. */
    @RegisterForReflection
    public record Fate(
            String documentId,
            DocumentFate.Outcome outcome,
            @Nullable Integer rank,
            @Nullable Integer denseRank,
            @Nullable Integer lexicalRank) {

        static Fate of(DocumentFate fate) {
            return new Fate(fate.document().value(), fate.outcome(), fate.rank(), fate.denseRank(), fate.lexicalRank());
        }
    }

    static @Nullable ExplanationJson of(
            @Nullable Explanation explanation, AnswerabilitySignals signals, QueryCall call) {
        if (explanation == null) {
            return null;
        }
        Scope scope = call.question().scope();
        return new ExplanationJson(
                scope.tenant(),
                scope.principals(),
                call.filters(),
                explanation.fusion(),
                explanation.reranker(),
                new Found(explanation.dense(), explanation.lexical()),
                signals,
                explanation.passages().stream().map(Ranks::of).toList(),
                explanation.document() == null ? null : Fate.of(explanation.document()));
    }
}
