package dev.ragstone.query.flow;

import dev.ragstone.core.answer.Origin;
import dev.ragstone.core.index.Filter;
import dev.ragstone.core.index.Scope;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A valid question of a known reader.
 *
 * @param text the question
 * @param conversation what was said before it, oldest first
 * @param scope what the reader may see
 * @param filter what else must hold of the passages
 * @param topK passages wanted, at least 1
 * @param candidates depth of the search in each channel; raised to {@code topK} where lower
 * @param mode channels to search
 * @param rerank whether candidates are to be reranked, if there is a reranker
 * @param inquiry what is to be explained; null for nothing
 * @param conversationId names the conversation that is kept here and goes on with the question; null for none
 * @param origin who asks: somebody, or an experiment
 */
public record Question(
        String text,
        List<Turn> conversation,
        Scope scope,
        Filter filter,
        int topK,
        int candidates,
        SearchMode mode,
        boolean rerank,
        @Nullable Inquiry inquiry,
        @Nullable String conversationId,
        Origin origin) {
    public Question {
        conversation = List.copyOf(conversation);
        candidates = Math.max(candidates, topK);
    }

    /** A question of somebody, of which nothing is to be explained, and no conversation is kept. */
    public Question(
            String text,
            List<Turn> conversation,
            Scope scope,
            Filter filter,
            int topK,
            int candidates,
            SearchMode mode,
            boolean rerank) {
        this(text, conversation, scope, filter, topK, candidates, mode, rerank, null, null, Origin.LIVE);
    }

    /** The same question in other words. */
    public Question inWords(String other) {
        return new Question(
                other, conversation, scope, filter, topK, candidates, mode, rerank, inquiry, conversationId, origin);
    }

    /** The same question after this was said. */
    public Question after(List<Turn> said) {
        return new Question(text, said, scope, filter, topK, candidates, mode, rerank, inquiry, conversationId, origin);
    }

    /** The same question, asked by that origin. */
    public Question from(Origin other) {
        return new Question(
                text, conversation, scope, filter, topK, candidates, mode, rerank, inquiry, conversationId, other);
    }

    /** What a search depends on: the same question as if nothing had been said before it, and nothing were to be explained. */
    public Question asSearched() {
        return new Question(text, List.of(), scope, filter, topK, candidates, mode, rerank);
    }
}
