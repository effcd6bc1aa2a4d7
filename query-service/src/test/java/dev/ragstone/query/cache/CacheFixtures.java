package dev.ragstone.query.cache;

import dev.ragstone.core.chunk.Chunk;
import dev.ragstone.core.document.AccessList;
import dev.ragstone.core.document.DocumentAttributes;
import dev.ragstone.core.document.DocumentId;
import dev.ragstone.core.index.Filter;
import dev.ragstone.core.index.Scope;
import dev.ragstone.core.score.FusedScore;
import dev.ragstone.query.flow.Candidate;
import dev.ragstone.query.flow.Inquiry;
import dev.ragstone.query.flow.Question;
import dev.ragstone.query.flow.Ranking;
import dev.ragstone.query.flow.SearchMode;
import dev.ragstone.query.flow.Turn;
import dev.ragstone.testkit.index.TestDocuments;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Questions, and rankings of one chunk that can be told apart by its text. */
final class CacheFixtures {

    static final String TENANT = "acme";

    private CacheFixtures() {}

    static Question question(String tenant) {
        return new Question(
                "leave", List.of(), new Scope(tenant, Set.of()), Filter.everything(), 5, 50, SearchMode.HYBRID, true);
    }

    /** The same question, after something was said before it. */
    static Question afterHello(Question question) {
        return question.after(List.of(new Turn(Turn.Role.USER, "Hello.")));
    }

    /** The same question, with the wish to know more. */
    static Question explained(Question question, Inquiry inquiry) {
        return new Question(
                question.text(),
                question.conversation(),
                question.scope(),
                question.filter(),
                question.topK(),
                question.candidates(),
                question.mode(),
                question.rerank(),
                inquiry,
                question.conversationId(),
                question.origin());
    }

    static Ranking ranking(String text) {
        return ranking(text, null);
    }

    static Ranking ranking(String text, @Nullable Instant expiresAt) {
        DocumentAttributes attributes =
                new DocumentAttributes("Leave", null, null, Map.of(), AccessList.everyone(), null, expiresAt);
        Chunk chunk = TestDocuments.chunk(
                        new DocumentId(TENANT, "leave"), TestDocuments.revision(1), 0, text, attributes, 1, 0, 0, 0)
                .chunk();
        return new Ranking(List.of(new Candidate(chunk, null, null, new FusedScore(1), null, null)), List.of());
    }

    static String text(Ranking ranking) {
        return ranking.candidates().getFirst().chunk().text();
    }
}
